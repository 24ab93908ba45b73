package fr.avenant.reporting.readtable;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Rows in the binary format of COPY: a number of fields, and before each field its length; the
 * header and the end are PostgreSQL's <i>COPY, Binary Format</i>.
 */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };

    private static final int NULL = -1;
    private static final int JSONB_VERSION = 1;
    private static final int OID_OF_TEXT = 25;
    private static final int FIRST_SIZE = 32 * 1024;
    private static final int SENT_AT_ONCE = 64 * 1024;

    /** PostgreSQL counts from 2000. */
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final int MICROSECOND = 1_000;
    private static final int MICROSECONDS = 1_000_000;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);
    private int mark;

    CopyBuffer() {
        clear();
    }

    /** Forgets all rows. */
    void clear() {
        bytes.clear();
        bytes.put(SIGNATURE).putInt(0).putInt(0);
        mark = bytes.position();
    }

    boolean isEmpty() {
        return bytes.position() == SIGNATURE.length + 2 * Integer.BYTES;
    }

    /** What is added from here on can be forgotten. */
    void mark() {
        mark = bytes.position();
    }

    /** Forgets what was added since the mark. */
    void backToMark() {
        bytes.position(mark);
    }

    void beginRow(int fields) {
        room(Short.BYTES).putShort((short) fields);
    }

    void addNull() {
        room(Integer.BYTES).putInt(NULL);
    }

    void addInt(int value) {
        field(Integer.BYTES).putInt(value);
    }

    void addLong(long value) {
        field(Long.BYTES).putLong(value);
    }

    void addBoolean(boolean value) {
        field(Byte.BYTES).put((byte) (value ? 1 : 0));
    }

    void addUuid(UUID value) {
        field(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
    }

    void addText(String value) {
        addBytes(value.getBytes(UTF_8));
    }

    void addBytes(byte[] value) {
        field(value.length).put(value);
    }

    void addJsonb(byte[] json) {
        field(Byte.BYTES + json.length).put((byte) JSONB_VERSION).put(json);
    }

    /** One dimension, from 1, unless it is empty; without nulls. */
    void addTexts(List<String> values) {
        var length = room(Integer.BYTES).position();
        bytes.putInt(0);
        room(5 * Integer.BYTES).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(OID_OF_TEXT);
        if (!values.isEmpty()) {
            bytes.putInt(values.size()).putInt(1);
            values.forEach(this::addText);
        }
        bytes.putInt(length, bytes.position() - length - Integer.BYTES);
    }

    /**
     * @throws ArithmeticException if PostgreSQL cannot count so far
     */
    void addDate(LocalDate date) {
        addInt(Math.toIntExact(date.toEpochDay() - FIRST_DAY));
    }

    /**
     * @throws ArithmeticException if PostgreSQL cannot count so far, or would round it
     */
    void addInstant(Instant instant) {
        if (instant.getNano() % MICROSECOND != 0) {
            throw new ArithmeticException("Finer than a microsecond: " + instant);
        }
        var whole = Math.multiplyExact(instant.getEpochSecond() - FIRST_SECOND, MICROSECONDS);
        addLong(Math.addExact(whole, instant.getNano() / MICROSECOND));
    }

    /**
     * Sends all rows.
     *
     * @param copy the statement that takes them
     */
    void send(Connection connection, String copy) throws SQLException {
        room(Short.BYTES).putShort((short) NULL);
        try {
            var rows = new ByteArrayInputStream(bytes.array(), 0, bytes.position());
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows, SENT_AT_ONCE);
        } catch (IOException e) {
            throw new SQLException("Rows could not be sent", e);
        } finally {
            bytes.position(bytes.position() - Short.BYTES);
        }
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            var needed = Math.addExact(bytes.position(), length);
            var larger = Arrays.copyOf(bytes.array(), Math.max(needed, 2 * bytes.capacity()));
            bytes = ByteBuffer.wrap(larger).position(bytes.position());
        }
        return bytes;
    }
}
