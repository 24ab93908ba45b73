package fr.avenant.dossiers.loading;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows progress on a console: a line each second or each twentieth of the way. */
public final class ConsoleProgress implements LoadProgress {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int PARTS = 20;
    private static final int HUNDRED = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long lastShown;
    private int lastPart = -1;

    /**
     * @param terminal whether a line can be written over
     * @param nanos a clock such as {@link System#nanoTime()}
     */
    ConsoleProgress(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** On what is shown on standard output; line after line if that is not a terminal. */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again when there is no terminal
    public static ConsoleProgress on(PrintWriter out) {
        var console = System.console();
        return new ConsoleProgress(out, console != null && console.isTerminal(), System::nanoTime);
    }

    /** On standard output itself. */
    public static ConsoleProgress standard() {
        return on(new PrintWriter(System.out, true, System.out.charset()));
    }

    @Override
    public void advanced(String phase, int done, int total) {
        var part = (int) ((long) done * PARTS / total);
        var now = nanos.getAsLong();
        if (part == lastPart && now - lastShown < SECOND && done < total) {
            return;
        }
        lastPart = part;
        lastShown = now;
        show(
                "Chargement : %d %% (%d sur %d), %s"
                        .formatted((long) done * HUNDRED / total, done, total, phase),
                done == total);
    }

    private void show(String line, boolean last) {
        if (terminal) {
            // To the start of the line, then away with what was there.
            out.print("\r\u001b[K" + line + (last ? System.lineSeparator() : ""));
        } else {
            out.println(line);
        }
        out.flush();
    }
}
