package fr.avenant.benchmarks;

import java.util.concurrent.CountDownLatch;

/**
 * The reading side on a generated country, to be asked by hand: {@code benchmarks/README.md}. Runs
 * until it is stopped.
 */
final class CountryService {

    private CountryService() {}

    static void main() throws Exception {
        var settings = ReadingSettings.given();
        var platform = ReadingPlatform.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        System.out.printf(
                "SERVICE %s, pid %d, log in %s%n",
                platform.address(), platform.service().pid(), settings.folder());
        System.out.println("TOKEN " + ReadingPlatform.token());
        System.out.println("DATABASE " + platform.database());
        var begin = System.nanoTime();
        platform.awaitAll();
        System.out.printf("READ after %.0f s%n", (System.nanoTime() - begin) / 1e9);
        new CountDownLatch(1).await();
    }
}
