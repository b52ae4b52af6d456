package vn.solieu.extraction.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.figures.Clauses.Mention;

/**
 * Says what a number of running text counts, in the forms that reports use again and again: "nhãn: 92.688", "nhãn là 34.415", "584 địa
 * điểm …", "5.554/18.510 máy", "đạt tỷ lệ 30,1%", "(tăng 58 địa điểm so với …)". The forms are tried in order, the surest first; the
 * name of the one that fits is the rule of the figure. A number that fits none is not a figure.
 */
final class LabelRules {

    /** A label of so few words says too little by itself. */
    private static final int FEW_WORDS = 4;

    /** A verb phrase is this long at most; before it stands who did it. */
    private static final int LONGEST_VERB_PHRASE = 17;

    /** Such a topic stands before every label, as a platform's name does. */
    private static final int SHORT_TOPIC = 6;

    private static final int LONGEST_SUBJECT = 10;
    private static final int LONGEST_TOPIC = 16;
    private static final int LONGEST_LIST_ITEM = 7;

    /** Words behind a percentage that say of what it is a share. */
    private static final int LONGEST_SHARE = 8;

    /** Deeds and states that a number can be the measure of. */
    private static final Pattern DEED = Pattern.compile(
            "(?iU)\\b(đã|trong ngày|trong tuần|trong tháng|trong quý|trong kỳ|tổ chức|tiến hành"
                    + "|tiếp nhận|kiểm tra|phát hành|lắp đặt|xử phạt|xử lý|hỗ trợ|tăng|giảm|tạo mới|quét mới|nhận mới|phân công|lập biên bản|nhắc nhở"
                    + "|đăng ký|cài đặt|thu hoạch|gieo|gieo trồng|gieo sạ|gieo cấy|trồng|nuôi|tiêm|cấp|giải quyết|trả|tổng|lũy kế|luỹ kế|còn|chưa|mới"
                    + "|khai giảng|tuyển|huy động|xây dựng|sửa chữa|trang bị|bồi dưỡng|tập huấn|đào tạo|phê duyệt|công nhận|ban hành|thực hiện|vận động"
                    + "|tuyên truyền|phát hiện|triển khai|bàn giao|giải ngân|thanh tra|xác minh|thành lập|duy trì|chuyển|thu|chi|nộp|chiếm|bị|được)\\b");

    /** Words by which a phrase before a number says itself that something is counted or measured. */
    private static final Pattern STATED =
            Pattern.compile("(?iU)\\b(số|tổng|ca|lượt|tử vong|khỏi bệnh|lũy kế|luỹ kế|xuất viện|kết thúc|tăng|giảm"
                    + "|mới|chưa|còn|đã|diện tích|sản lượng|năng suất|vốn|thu|chi|xét nghiệm|test|mũi|kinh phí|doanh thu|giá trị|quá hạn|đúng hạn"
                    + "|trước hạn|tồn|hoàn thành|tiếp nhận|giải quyết|xử lý|đạt|nam|nữ|trong đó|dân số)\\b");

    private static final Pattern RATE =
            Pattern.compile("(?iU)\\b(tỷ lệ|tỉ lệ|tiến độ|tỷ trọng|tỉ trọng|cơ cấu|tốc độ|mức độ)\\b");
    private static final Pattern RATE_CONTEXT = Pattern.compile(
            "(?iU)\\b(tỷ lệ|tỉ lệ|tiến độ|tỷ trọng|tỉ trọng|đạt|chiếm|bằng|khoảng|tăng|giảm|còn|ước|hoàn thành|tốc độ|là|trên)\\b");

    /** Who reports or acts; a phrase that begins so names no deed yet. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?iuU)\\b(ubnd|ủy ban|uỷ ban|hđnd|phòng|trung tâm|cơ quan|toàn|trường|sở|công an|ban|đội|hội|đoàn|chi cục"
                    + "|thành phố|thị xã|thị trấn|huyện|quận|tỉnh|xã|phường|địa bàn|địa phương|trạm|bệnh viện|ngành|công ty|đơn vị)\\b");

    private static final Pattern OFFICE_FIRST = Pattern.compile("^(?:theo |qua |" + OFFICE.pattern() + ")");

    /** What ought to be is not what is. */
    private static final Pattern NORM = Pattern.compile(
            "(?iU)\\b(phấn đấu|đảm bảo|bảo đảm|yêu cầu|phải|ít nhất|tối thiểu|mục tiêu|dự kiến|đề nghị|không quá|tối đa|cần)\\b");

    private static final Pattern CHANGE = Pattern.compile("(?iU)\\b(tăng|giảm)\\b");

    private static final Pattern IS = Pattern.compile("(?iU)\\b(là|bằng)(\\s+(khoảng|hơn|gần|trên|dưới|ước))?$");

    /** What says the time or the source of a number but not what it counts. */
    private static final Pattern TIME =
            Pattern.compile("(?iU)^(kết quả|hiện tại|hiện nay|hiện|cụ thể|theo đó|qua đó|nhìn chung|(tính |cập nhật )?"
                    + "(đến|tới)\\s+(nay|thời điểm\\s+(này|hiện tại|hiện nay|báo cáo)|(hết\\s+)?(\\d+\\s*(giờ|h)\\s*(\\d+)?\\s*(phút)?,?\\s*)?(ngày|tháng|năm|quý)"
                    + "\\s+[\\d/.-]+(\\s+(tháng|năm)\\s+\\d+)*)|ngày\\s+\\d[\\d/.-]+)\\b[,:]?\\s*");

    private static final Pattern AFTER_JOINT = Pattern.compile(
            "(?iU).*(?:\\bvới|\\btrong đó(?: có)?|\\bvà có|\\bnâng|,)\\s+(?=(?:tổng|số|lượt|diện tích|sản lượng|năng suất|kinh phí|ca|tỷ lệ|tỉ lệ)\\b)");

    /** "với tổng số tiền 96.500.000 đồng": the money of what was counted before. */
    private static final Pattern MONEY_OF =
            Pattern.compile("(?iuU)(với |tổng |số )*(số tiền|kinh phí|giá trị|trị giá|vốn|diện tích|tiền)");

    private static final Pattern COUNT_WORDS =
            Pattern.compile("(?iuU)^((tổng số|số lượng|số|tổng|lũy kế|luỹ kế|đã|tỷ lệ|tỉ lệ)\\s+)+");
    private static final Pattern NUMBERED = Pattern.compile("(?U)^(?:số )?(\\p{L}+) (\\d+)$");
    private static final Pattern DONE = Pattern.compile("(?iU)\\b(đã|cài đặt|được|đăng ký|đạt|chiếm|theo|qua)\\b");

    /**
     * What a number counts.
     *
     * @param text the words for it, as printed
     * @param own those of them that stand beside the number, without what stands above it
     * @param unit its unit of measure, or ""
     * @param rule the form by which it was told
     */
    record Label(String text, String own, String unit, String rule) {}

    /**
     * A number and what is known before it.
     *
     * @param mention the number
     * @param after the words behind it; those behind the base for the part of a ratio
     * @param head label of the last figure outside of brackets, or ""
     * @param parent label of the number whose bracket it stands in, or ""
     * @param part label of the part that is measured on it, or ""
     */
    record Situation(Mention mention, String after, String head, String parent, String part) {

        String before() {
            return mention.before();
        }

        /** What an elliptic phrase goes on with. */
        String main() {
            return parent.isEmpty() ? head : parent;
        }
    }

    private record Rule(String name, Function<Situation, Optional<Label>> form) {}

    private static final List<Rule> RULES = List.of(
            new Rule("ratio-base", LabelRules::ratioBase),
            new Rule("percentage", LabelRules::percentage),
            new Rule("colon-label", LabelRules::colonLabel),
            new Rule("label-is", LabelRules::labelIs),
            new Rule("change", LabelRules::change),
            new Rule("in-brackets", LabelRules::inBrackets),
            new Rule("measured-label", LabelRules::measuredLabel),
            new Rule("number-unit", LabelRules::numberUnit),
            new Rule("label-number", LabelRules::labelNumber),
            new Rule("list-item", LabelRules::listItem));

    private LabelRules() {}

    /** The label by the first rule that fits; empty for a number that measures nothing. */
    static Optional<Label> labelOf(Situation situation) {
        for (Rule rule : RULES) {
            Optional<Label> label = rule.form().apply(situation);
            if (label.isPresent()) {
                String text = label.get().text().strip();
                boolean hasWords = text.chars().anyMatch(Character::isLetter);
                return hasWords
                        ? Optional.of(new Label(
                                text, label.get().own().strip(), label.get().unit(), rule.name()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    // ---- the forms

    /** A base counts everything its part was taken from: what was done to the part is left out. */
    private static Optional<Label> ratioBase(Situation s) {
        if (s.mention().part() < 0) {
            return Optional.empty();
        }
        String noun = Wording.words(s.after()) > 1 ? undone(phraseAfter(s)) : undone(s.part());
        String label = VietnameseLetters.bare(noun).startsWith("tong so")
                ? noun
                : "Tổng số " + noun.replaceFirst("(?iu)^(tổng số|tổng|tỷ lệ|tỉ lệ|số)\\s+", "");
        return label(label, unitAfter(s));
    }

    private static String undone(String phrase) {
        Matcher deed = DONE.matcher(phrase);
        boolean inside = deed.find() && deed.start() > 3;
        return inside ? phrase.substring(0, deed.start()).replaceFirst("[,\\s]+$", "") : phrase;
    }

    private static Optional<Label> percentage(Situation s) {
        if (!s.mention().token().percent()) {
            return Optional.empty();
        }
        String before = s.before();
        String after = phraseAfter(s);
        boolean given = RATE_CONTEXT.matcher(before).find() || s.mention().afterColon();
        boolean shareOf = (before.isEmpty() || before.matches("(?iU)(.*\\s)?(có|với|toàn .*)"))
                && Wording.words(after) > 1
                && s.mention().inBracket();
        if ((!given && !shareOf) || NORM.matcher(before).find()) {
            return Optional.empty();
        }
        String label =
                s.mention().afterColon() && RATE.matcher(s.mention().topic()).find() ? topic(s) : rateIn(before);
        Matcher change = CHANGE.matcher(before);
        if (label.isEmpty() && change.find()) {
            return label(Wording.join(s.main(), Wording.join(change.group(), after)), "%");
        }
        if (!after.isEmpty() && Wording.words(after) <= LONGEST_SHARE) {
            label = Wording.join(label.isEmpty() ? "Tỷ lệ" : label, after);
        }
        if (Wording.words(label) <= FEW_WORDS) {
            String main = s.main().isEmpty() ? topic(s) : s.main();
            label = Wording.join(
                    label.isEmpty() ? "Tỷ lệ" : label,
                    main.replaceFirst("(?iU)^((tổng số|số|tổng|lũy kế|luỹ kế|đã|tỷ lệ|tỉ lệ)\\s+)+", ""));
        }
        return label(label, "%");
    }

    private static String rateIn(String before) {
        Matcher rate = RATE.matcher(before);
        int at = -1;
        while (rate.find()) {
            at = rate.start();
        }
        return at < 0 ? "" : name(before.substring(at));
    }

    private static Optional<Label> colonLabel(Situation s) {
        String topic = topic(s);
        if (!s.mention().afterColon() || topic.isEmpty() || Wording.words(topic) > LONGEST_TOPIC) {
            return Optional.empty();
        }
        String unit = unitAfter(s);
        String after = phraseAfter(s);
        boolean saysLittle = Wording.words(topic) < 3 && Wording.words(after) > 2 && !unit.isEmpty();
        return label(saysLittle ? topic + " - " + after : topic, unit);
    }

    private static Optional<Label> labelIs(Situation s) {
        if (!IS.matcher(s.before()).find()) {
            return Optional.empty();
        }
        String own = name(afterJoint(s.before()));
        if (own.isEmpty() || NORM.matcher(own).find()) {
            return Optional.empty();
        }
        String label = completed(own, s.head());
        return label(withTopic(s, label), label, unitAfter(s));
    }

    /** "(tăng trong ngày 31)", "giảm 40 ha so với tuần trước": a change of the figure before it. */
    private static Optional<Label> change(Situation s) {
        Matcher change = CHANGE.matcher(s.before());
        if (!change.find() || s.before().length() - change.end() > 40) {
            return Optional.empty();
        }
        String own = s.before().substring(change.start());
        String unit = unitAfter(s);
        String after = phraseAfter(s);
        boolean namesItself = Wording.words(after) > 2 && !after.matches("(?iU)\\S+( \\S+)? so với.*");
        String said = Wording.join(Wording.named(own), after);
        if (namesItself || s.main().isEmpty()) {
            return label(said, unit);
        }
        String changed = Wording.join(
                Wording.named(own),
                after.substring(Math.min(after.length(), unit.length())).strip());
        return label(Wording.join(COUNT_WORDS.matcher(s.main()).replaceFirst(""), changed), unit);
    }

    private static Optional<Label> inBrackets(Situation s) {
        if (!s.mention().inBracket()) {
            return Optional.empty();
        }
        String unit = unitAfter(s);
        String own = name(s.before());
        String said = unit.isEmpty() ? own : Wording.join(own, phraseAfter(s));
        boolean measured = !unit.isEmpty()
                || STATED.matcher(own).find()
                || (DEED.matcher(own).find() && Wording.words(own) <= LONGEST_LIST_ITEM);
        if (!measured || said.isEmpty()) {
            return label("", "");
        }
        boolean saysLittle =
                Wording.words(said) <= FEW_WORDS && unit.isEmpty() && !s.main().isEmpty();
        return label(saysLittle ? Wording.join(s.main(), said) : said, unit);
    }

    /** "năng suất bình quân 68,4 tạ/ha": what is measured stands before the number, the unit says nothing of it. */
    private static Optional<Label> measuredLabel(Situation s) {
        String unit = unitAfter(s);
        if (unit.isEmpty() || UnitsOfMeasure.countsWholeThings(unit)) {
            return Optional.empty();
        }
        String own = deed(name(afterJoint(s.before())), true);
        String rest = phraseAfter(s)
                .substring(Math.min(unit.length(), phraseAfter(s).length()))
                .strip();
        String label = own.isEmpty() ? rest : Wording.words(own) < 3 ? Wording.join(own, rest) : own;
        if (MONEY_OF.matcher(label).matches() && !s.main().isEmpty()) {
            return label(label + " - " + s.main(), label, unit);
        }
        return NORM.matcher(own).find() ? label("", "") : label(label.isEmpty() ? s.head() : label, unit);
    }

    private static Optional<Label> numberUnit(Situation s) {
        String unit = unitAfter(s);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        String after = phraseAfter(s);
        if (NORM.matcher(s.before()).find()) {
            return label("", "");
        }
        String own = s.mention().topic().isEmpty() ? name(s.before()) : name(afterJoint(s.before()));
        String label = Wording.join(deed(own, false), after);
        String subject = name(own.substring(own.lastIndexOf(',') + 1));
        boolean named = !subject.isEmpty()
                && Wording.words(subject) <= LONGEST_SUBJECT
                && !OFFICE_FIRST.matcher(subject).find();
        if (Wording.words(label) <= FEW_WORDS && named) {
            label = Wording.join(subject, after);
        }
        String topic = topic(s);
        if (named
                && !STATED.matcher(subject).find()
                && after.equalsIgnoreCase(unit)
                && !topic.isEmpty()
                && Wording.words(topic) <= LONGEST_TOPIC) {
            return label(topic + " - " + subject, label + " " + topic, unit);
        }
        boolean onlyUnit = label.equalsIgnoreCase(unit) || Wording.words(label) < 2;
        if (onlyUnit && !own.isEmpty()) {
            label = Wording.join(own, after);
        }
        boolean stillOnlyUnit = label.equalsIgnoreCase(unit) || Wording.words(label) < 2;
        if (stillOnlyUnit) {
            boolean about = !topic.isEmpty() && Wording.words(topic) <= LONGEST_TOPIC;
            return label(about ? topic : "", unit);
        }
        return label(withTopic(s, label), label, unit);
    }

    private static Optional<Label> labelNumber(Situation s) {
        String own = name(afterJoint(s.before()));
        boolean ratio = s.mention().base() >= 0;
        boolean stated = STATED.matcher(own).find() && s.after().isEmpty();
        if (own.isEmpty() || !(ratio || stated) || NORM.matcher(own).find()) {
            return Optional.empty();
        }
        String label = completed(ratio ? own.replaceFirst("(?iU)^(tỷ lệ|tỉ lệ)\\s+", "") : own, s.head());
        return label(withTopic(s, label), label, "");
    }

    /** "Số hồ sơ tiếp nhận theo lĩnh vực: đất đai 624; hộ tịch 538": an item of a list whose topic says what is counted. */
    private static Optional<Label> listItem(Situation s) {
        String topic = topic(s);
        String item = name(s.before());
        boolean measured =
                STATED.matcher(topic).find() || UnitsOfMeasure.namedIn(topic).isPresent();
        if (topic.isEmpty()
                || item.isEmpty()
                || !measured
                || !s.after().isEmpty()
                || Wording.words(topic) > LONGEST_TOPIC
                || Wording.words(item) > LONGEST_LIST_ITEM) {
            return Optional.empty();
        }
        return label(
                topic + " - " + item,
                item + " " + topic,
                UnitsOfMeasure.namedIn(topic).orElse(""));
    }

    // ---- their parts

    private static Optional<Label> label(String text, String unit) {
        return label(text, text, unit);
    }

    private static Optional<Label> label(String text, String own, String unit) {
        return Optional.of(new Label(text, own, unit, ""));
    }

    private static String unitAfter(Situation s) {
        return UnitsOfMeasure.startingWith(s.after()).orElse("");
    }

    private static String phraseAfter(Situation s) {
        return Wording.shortened(Wording.withoutArea(Wording.counted(s.after())));
    }

    private static String topic(Situation s) {
        return name(s.mention().topic());
    }

    /** What a phrase names, without time, place and the words that lead on. */
    private static String name(String phrase) {
        String text = Wording.named(phrase);
        String last;
        do {
            last = text;
            Matcher time = TIME.matcher(text);
            if (time.find() && time.end() < text.length()) {
                text = Wording.named(text.substring(time.end()));
            }
            String area = Wording.withoutArea(text);
            text = area.isEmpty() ? text : Wording.named(area);
        } while (!text.equals(last));
        return TIME.matcher(text + " ").matches() ? "" : text;
    }

    private static String afterJoint(String phrase) {
        Matcher joint = AFTER_JOINT.matcher(phrase);
        return joint.lookingAt() ? phrase.substring(joint.end()) : phrase;
    }

    /** The phrase from its deed on: before that stands who did it. A short phrase without an office in it is all deed. */
    private static String deed(String own, boolean otherwiseAll) {
        if (Wording.words(own) <= LONGEST_LIST_ITEM && !OFFICE.matcher(own).find()) {
            return own;
        }
        Matcher deed = DEED.matcher(own);
        while (deed.find()) {
            String phrase = own.substring(deed.start());
            if (Wording.words(phrase) <= LONGEST_VERB_PHRASE) {
                return phrase;
            }
        }
        return otherwiseAll ? own : "";
    }

    /** A short label below a topic is a part of the topic, as a header below a header is. */
    private static String withTopic(Situation s, String label) {
        String topic = topic(s);
        boolean saysLittle = Wording.words(label) <= FEW_WORDS || Wording.words(topic) <= SHORT_TOPIC;
        return topic.isEmpty() || !saysLittle || Wording.words(topic) > LONGEST_TOPIC || contains(topic, label)
                ? label
                : topic + " - " + label;
    }

    private static boolean contains(String topic, String label) {
        return VietnameseLetters.bare(label).contains(VietnameseLetters.bare(topic));
    }

    /** "mũi 2" after "số mũi 1 đã tiêm thực tế" is "số mũi 2 đã tiêm thực tế". */
    private static String completed(String own, String before) {
        Matcher numbered = NUMBERED.matcher(own);
        if (!numbered.matches()) {
            return own;
        }
        Matcher sibling = Pattern.compile("(?iU)\\b" + Pattern.quote(numbered.group(1)) + " \\d+\\b")
                .matcher(before);
        return sibling.find() ? sibling.replaceFirst(numbered.group(1) + " " + numbered.group(2)) : own;
    }
}
