# Sourced by the scripts: finds a JDK 25 and tells things in the user's language.

english=
[[ "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" == en_* ]] && english=1

# say VIETNAMESE ENGLISH
say() { if [[ -n $english ]]; then echo "$2" >&2; else echo "$1" >&2; fi; }

# Told by its release file: asking each java for its version would cost a start.
is_jdk_25() { [[ -x $1/bin/javac && -r $1/release ]] && grep -q '^JAVA_VERSION="25' "$1/release"; }

find_jdk() {
    local on_path candidate
    on_path=$(readlink -f "$(command -v java || true)" || true)
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/*25* /opt/*jdk*25* \
        "$HOME"/.sdkman/candidates/java/25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    say "Cần JDK 25. Cài gói temurin-25-jdk hoặc openjdk-25-jdk (hay đặt JAVA_HOME vào thư mục JDK 25) rồi chạy lại." \
        "JDK 25 is needed. Install temurin-25-jdk or openjdk-25-jdk (or point JAVA_HOME to a JDK 25) and run again."
    return 1
}
