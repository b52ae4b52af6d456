package vn.solieu.app.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.ReportPipeline;
import vn.solieu.document.SourceFile;

/** Shows how far the reading is: a bar with pages and time left on a terminal, nothing in place elsewhere. */
final class ProgressDisplay implements ReportPipeline.Progress, AutoCloseable {

    private final @Nullable ProgressBar bar;
    private long pages;

    ProgressDisplay(Surroundings surroundings) {
        bar = surroundings.terminal()
                ? new ProgressBarBuilder()
                        .setTaskName(surroundings.messages().text("read.progress"))
                        .setInitialMax(0)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(
                                new PrintStream(System.err, true, java.nio.charset.StandardCharsets.UTF_8)))
                        .build()
                : null;
    }

    @Override
    public synchronized void opened(SourceFile source, int count) {
        pages += count;
        if (bar != null) {
            bar.maxHint(pages);
        }
    }

    @Override
    public synchronized void pageDone(SourceFile source, int page) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
