package fr.avenant.benchmarks;

import fr.avenant.dossiers.loading.AccessToken;
import java.io.IOException;

/** A spreadsheet of new organisations, recorded as one. */
final class SheetLoad {

    private static final int OK = 200;

    private final String address;
    private final Requests requests;

    SheetLoad(String territory, AccessToken token) {
        requests = new Requests(token);
        address = territory + "/api/v1/organisations/imports";
    }

    /** Seconds until it is validated, recorded and answered. */
    double seconds(String csv) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        Requests.expect(OK, requests.post(address, "text/csv", csv));
        return (System.nanoTime() - begin) / 1e9;
    }
}
