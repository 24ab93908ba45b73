package fr.avenant.observatory.contribution;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.io.InputStreamSource;

/** The two forms of a spreadsheet, told apart by how they begin. Nothing is unpacked here. */
enum SheetType {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final byte[] ZIP = {'P', 'K'};

    private final String mediaType;

    SheetType(String mediaType) {
        this.mediaType = mediaType;
    }

    static SheetType of(InputStreamSource sheet) throws IOException {
        try (var bytes = sheet.getInputStream()) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP) ? XLSX : CSV;
        }
    }

    String mediaType() {
        return mediaType;
    }
}
