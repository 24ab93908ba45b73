package fr.avenant.testplatform;

/** A way to have the parts; closing it gives back what they share. */
interface PlatformParts extends AutoCloseable {

    TestPostgreSql startPostgreSql();

    Broker startKafka();

    @Override
    void close();

    /** A broker that can be taken away and brought back. */
    interface Broker extends AutoCloseable {

        String bootstrapServers();

        /** Nobody reaches it any more. */
        void stop();

        /** Everybody reaches it again, where it was. */
        void restart();

        @Override
        void close();
    }
}
