package vn.solieu.reading.signatures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** Makes and signs PDF files for tests. */
public final class SignedPdfs {

    static final Instant SIGNED_AT = Instant.parse("2025-02-18T01:24:39Z");

    private static final Pattern BYTE_RANGE = Pattern.compile("/ByteRange\\s*\\[([^\\]]*)\\]");

    private SignedPdfs() {}

    /** Makes the container of a signature from the bytes it is about. */
    interface Signer {
        byte[] sign(byte[] content) throws Exception;
    }

    /** A page with one line and a form of one text field. */
    public static byte[] page(String line) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(72, 720);
                content.showText(line);
                content.endText();
            }
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.HELV, font);
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("place");
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(72, 600, 200, 20));
            widget.setPage(page);
            page.getAnnotations().add(widget);
            form.getFields().add(field);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] signed(byte[] pdf, Identity identity) throws Exception {
        return signed(pdf, "adbe.pkcs7.detached", false, content -> container(content, identity));
    }

    static byte[] signed(byte[] pdf, String format, boolean certification, Signer signer) throws Exception {
        return signed(pdf, format, certification, null, signer);
    }

    static byte[] signed(byte[] pdf, String format, boolean certification, byte[] certificate, Signer signer)
            throws Exception {
        return changed(pdf, document -> {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(format));
            if (certificate != null) {
                signature.getCOSObject().setItem(COSName.CERT, new COSString(certificate));
            }
            if (format.equals("ETSI.RFC3161")) {
                signature.setType(COSName.DOC_TIME_STAMP);
            } else {
                Calendar time = new GregorianCalendar(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
                time.setTime(Date.from(SIGNED_AT));
                signature.setSignDate(time);
            }
            if (certification) {
                certify(document, signature);
            }
            document.addSignature(signature, (InputStream content) -> {
                try {
                    return signer.sign(content.readAllBytes());
                } catch (IOException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IOException(e);
                }
            });
        });
    }

    private static void certify(PDDocument document, PDSignature signature) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, 2);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        COSArray references = new COSArray();
        references.add(reference);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.getPDFName("Perms"), permissions);
        catalog.setNeedToBeUpdated(true);
    }

    interface Change {
        void apply(PDDocument document) throws Exception;
    }

    /** Adds a change behind the bytes that are there. */
    static byte[] changed(byte[] pdf, Change change) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    static byte[] container(byte[] content, Identity identity) throws Exception {
        return container(content, identity, identity.signatureAlgorithm(), false, null)
                .getEncoded();
    }

    static CMSSignedData container(
            byte[] content, Identity identity, String algorithm, boolean holdsContent, AttributeTable attributes)
            throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        JcaSignerInfoGeneratorBuilder signer =
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(CmsContainer.PROVIDER)
                        .build());
        if (attributes != null) {
            signer.setSignedAttributeGenerator(
                    new org.bouncycastle.cms.DefaultSignedAttributeTableGenerator(attributes));
        }
        generator.addSignerInfoGenerator(signer.build(
                new JcaContentSignerBuilder(algorithm)
                        .setProvider(CmsContainer.PROVIDER)
                        .build(identity.key().getPrivate()),
                identity.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(identity.certificate())));
        return generator.generate(new CMSProcessableByteArray(content), holdsContent);
    }

    /** With a token of an authority about the signature, or about something else. */
    static byte[] stamped(byte[] content, Identity identity, Identity authority, Instant at, boolean right)
            throws Exception {
        CMSSignedData plain = container(content, identity, identity.signatureAlgorithm(), false, null);
        SignerInformation signer = plain.getSignerInfos().iterator().next();
        byte[] about = right ? signer.getSignature() : content;
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(token(about, authority, at)))));
        SignerInformation withToken =
                SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
        return CMSSignedData.replaceSigners(plain, new SignerInformationStore(withToken))
                .getEncoded();
    }

    static byte[] token(byte[] about, Identity authority, Instant at) throws Exception {
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                                .setProvider(CmsContainer.PROVIDER)
                                .build())
                        .build(
                                new JcaContentSignerBuilder(authority.signatureAlgorithm())
                                        .build(authority.key().getPrivate()),
                                authority.certificate()),
                new JcaDigestCalculatorProviderBuilder()
                        .setProvider(CmsContainer.PROVIDER)
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        Collection<X509CertificateHolder> certificates = List.of(authority.certificate());
        generator.addCertificates(new CollectionStore<>(certificates));
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return generator
                .generate(
                        request.generate(
                                TSPAlgorithms.SHA256,
                                MessageDigest.getInstance("SHA-256").digest(about)),
                        java.math.BigInteger.ONE,
                        Date.from(at))
                .getEncoded();
    }

    /** The oldest form: a bare signature value. */
    static byte[] bare(byte[] content, Identity identity) throws Exception {
        Signature signature = Signature.getInstance("SHA1withRSA");
        signature.initSign(identity.key().getPrivate());
        signature.update(content);
        return new DEROctetString(signature.sign()).getEncoded();
    }

    /** Where the last signature says its bytes are. */
    static long[] range(byte[] pdf) {
        Matcher matcher = BYTE_RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return java.util.Arrays.stream(last.strip().split("\\s+"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** Claims another range, and signs what it says: the container is right, the range is a lie. */
    static byte[] withRange(byte[] pdf, String claimed, long[] hashed, Identity identity) throws Exception {
        byte[] copy = pdf.clone();
        long[] range = range(pdf);
        Matcher matcher = BYTE_RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            String room = matcher.group(1);
            String text = claimed + " ".repeat(room.length() - claimed.length());
            System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, copy, matcher.start(1), room.length());
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = 0; i + 1 < hashed.length; i += 2) {
            content.write(copy, (int) hashed[i], (int) hashed[i + 1]);
        }
        byte[] hex = HexFormat.of()
                .formatHex(container(content.toByteArray(), identity))
                .getBytes(StandardCharsets.ISO_8859_1);
        int at = (int) range[1] + 1;
        java.util.Arrays.fill(copy, at, (int) range[2] - 1, (byte) '0');
        System.arraycopy(hex, 0, copy, at, hex.length);
        return copy;
    }

    static void write(java.nio.file.Path file, byte[] bytes) throws IOException {
        try (OutputStream out = java.nio.file.Files.newOutputStream(file)) {
            out.write(bytes);
        }
    }
}
