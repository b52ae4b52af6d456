/**
 * A PDF file in, its digital signatures out, each checked against the bytes of the file.
 *
 * <p>Read {@link vn.solieu.reading.signatures.SignatureReader} first. {@code SignatureFields} finds the signatures of a document,
 * {@code SignedRange} says which bytes one is about, {@code SignatureCheck} weighs its container with Bouncy Castle,
 * {@code RevisionComparison} tells what came after it, and {@link vn.solieu.reading.signatures.TrustedCertificates} whether its
 * certificate leads to one the user trusts. Sources: ISO 32000-2, 12.8; RFC 5652 (containers); RFC 3161 (time stamps); ETSI EN 319 142.
 *
 * <p>Nothing is written into a file and nothing is fetched: revocation is not asked for. Bouncy Castle is loaded with the first
 * signature.
 */
@NullMarked
package vn.solieu.reading.signatures;

import org.jspecify.annotations.NullMarked;
