package fr.avenant.local;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How the embedded server is set up; what differs in containers, and why each is as it is, stands
 * in {@code docs/operations.md}, "PostgreSQL's settings".
 *
 * @param memory of the machine or the container, in bytes
 */
record PostgreSqlSettings(long memory) {

    private static final long MEGABYTE = 1024L * 1024;

    /** Beside a JVM, a broker, and whatever else whoever tries the platform runs. */
    private static final int PART_FOR_BUFFERS = 16;

    private static final long LEAST_BUFFERS = 64;
    private static final long MOST_BUFFERS = 512;

    /** What the operating system is likely to keep of our files. */
    private static final int PART_FOR_FILES = 4;

    private static final long LEAST_FILES = 256;
    private static final long MOST_FILES = 4_096;

    private static final List<String> PROMISES =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=200",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on");

    static PostgreSqlSettings ofMachine() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new PostgreSqlSettings(machine.getTotalMemorySize());
    }

    /** Those that everything rests on. */
    List<String> promises() {
        return PROMISES;
    }

    /** Those that make it as fast as the machine lets it be. */
    List<String> sizes() {
        return List.of(
                "shared_buffers=" + part(PART_FOR_BUFFERS, LEAST_BUFFERS, MOST_BUFFERS),
                "effective_cache_size=" + part(PART_FOR_FILES, LEAST_FILES, MOST_FILES),
                "max_wal_size=2GB",
                "wal_compression=pglz", // the programs that come with us know no other
                "jit=off");
    }

    private String part(int share, long least, long most) {
        return Math.clamp(memory / MEGABYTE / share, least, most) + "MB";
    }
}
