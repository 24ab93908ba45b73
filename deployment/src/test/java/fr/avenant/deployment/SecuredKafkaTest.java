package fr.avenant.deployment;

import static java.util.Objects.requireNonNull;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.local.PortCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** {@code docker-compose.secured.yml}: who may do what in Kafka, and who may not even ask. */
@Order(4)
class SecuredKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TERRITORY = Contexts.TERRITORY.topic();
    private static final String ENGAGEMENT = Contexts.ENGAGEMENT.topic();

    private static ProductionShape stack;
    private static KafkaUser stranger;
    private static String authority;

    @BeforeAll
    static void start() throws IOException {
        var port = PortCheck.anyFree();
        stack =
                ProductionShape.start(
                        "avenant-secured",
                        Map.of(
                                "COMPOSE_FILE",
                                "docker-compose.yml:docker-compose.secured.yml",
                                "KAFKA_PORT",
                                Integer.toString(port)),
                        "territory-service",
                        "engagement-service",
                        "demo-identity");
        stack.awaitHealthy(stack.compose().containers("demo-identity"));
        stack.awaitHealthy(stack.compose().containers("territory-service"));
        stack.awaitHealthy(stack.compose().containers("engagement-service"));
        authority = stack.compose().run("exec", "-T", "kafka", "cat", "/etc/kafka/trust/ca.pem");
        stranger = KafkaUser.nobody("localhost:" + port);
        awaitTopics();
    }

    @AfterAll
    static void takeDown() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void what_one_service_writes_another_reads() {
        stack.compose()
                .run(
                        "exec",
                        "-T",
                        "territory-service",
                        "curl",
                        "-fsS",
                        "-HContent-Type: application/json",
                        "-HIdempotency-Key: secured",
                        "-HAuthorization: Bearer " + stack.token(),
                        "-d" + SteadyLoad.organisation(0),
                        "http://127.0.0.1:8081/api/v1/organisations");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        stack.compose()
                                                .query(
                                                        "engagement",
                                                        "select count(*) from engagement.known_reference"))
                                .containsExactly("1"));
    }

    @Test
    void a_service_writes_its_own_topic_and_reads_only_what_it_must() throws Exception {
        var writer = Set.of(READ, WRITE, CREATE, DESCRIBE);
        var reader = Set.of(READ, DESCRIBE);
        assertThat(operations("territory", TERRITORY)).isEqualTo(writer);
        assertThat(operations("engagement", TERRITORY)).isEqualTo(reader);
        assertThat(operations("programmation", TERRITORY)).isEqualTo(reader);
        assertThat(operations("reporting", TERRITORY)).isEqualTo(reader);
        assertThat(operations("territory", RoleChange.TOPIC)).isEqualTo(writer);
        assertThat(operations("engagement", RoleChange.TOPIC)).isEqualTo(reader);
        assertThat(operations("programmation", RoleChange.TOPIC)).isEqualTo(reader);
        assertThat(operations("reporting", RoleChange.TOPIC)).isEqualTo(reader);
        assertThat(operations("territory", ENGAGEMENT)).isEmpty();
        assertThat(operations("engagement", ENGAGEMENT)).isEqualTo(writer);
        assertThat(operations("programmation", ENGAGEMENT)).isEqualTo(reader);
        assertThat(operations("reporting", ENGAGEMENT)).isEqualTo(reader);
    }

    @Test
    void nobody_writes_to_the_topic_of_another_service() {
        try (var producer = service("engagement").producer()) {
            for (var topic : List.of(TERRITORY, RoleChange.TOPIC)) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "forged")).get())
                        .as(topic)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void nobody_takes_the_place_of_another_services_relay() {
        for (var identity : List.of(TERRITORY, RoleChange.TOPIC)) {
            try (var producer = service("engagement").producer(identity)) {
                assertThatThrownBy(producer::initTransactions)
                        .as(identity)
                        .isInstanceOf(TransactionalIdAuthorizationException.class);
            }
        }
    }

    @Test
    void nobody_reads_in_the_group_of_another_service() {
        try (var consumer = service("reporting").consumer(TERRITORY, "engagement-references")) {
            assertThatThrownBy(() -> consumer.poll(PATIENCE))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
        try (var admin = service("reporting").admin()) {
            var group = List.of("engagement-references");
            assertThatThrownBy(() -> admin.describeConsumerGroups(group).all().get())
                    .hasCauseInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void no_service_administers_the_cluster() throws Exception {
        for (var user : List.of("territory", "engagement", "programmation", "reporting")) {
            try (var admin = service(user).admin()) {
                var may = new DescribeClusterOptions().includeAuthorizedOperations(true);
                assertThat(admin.describeCluster(may).authorizedOperations().get())
                        .as(user)
                        .isEmpty();
                var topic = List.of(new NewTopic("elsewhere", 1, (short) 1));
                assertThatThrownBy(() -> admin.createTopics(topic).all().get())
                        .hasCauseInstanceOf(AuthorizationException.class);
                assertThatThrownBy(() -> admin.deleteTopics(List.of(TERRITORY)).all().get())
                        .hasCauseInstanceOf(AuthorizationException.class);
            }
        }
    }

    @Test
    void who_has_no_password_or_a_wrong_one_is_not_let_in() {
        assertNotLetIn(
                stranger.overTls(authority).named("territory", "guessed"),
                SaslAuthenticationException.class);
        assertNotLetIn(
                stranger.overTls(authority).named("nobody", ""), SaslAuthenticationException.class);
        // No more is said to those who do not speak the protocol.
        assertNotLetIn(stranger.overTls(authority), TimeoutException.class);
        assertNotLetIn(stranger, TimeoutException.class);
    }

    @Test
    void a_broker_of_another_authority_is_not_believed() {
        assertNotLetIn(
                stranger.named("territory", password("territory")),
                SslAuthenticationException.class);
    }

    @Test
    void no_log_holds_a_password() {
        var said = stack.compose().run("logs", "--no-color");
        assertThat(said).contains("SCRAM-SHA-512");
        for (var user : List.of("territory", "engagement")) {
            assertThat(said).doesNotContain(password(user));
        }
    }

    private static void awaitTopics() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        !operations("reporting", TERRITORY).isEmpty()
                                && !operations("reporting", RoleChange.TOPIC).isEmpty()
                                && !operations("reporting", ENGAGEMENT).isEmpty());
    }

    private static Set<AclOperation> operations(String user, String topic) throws Exception {
        try (var admin = service(user).admin()) {
            var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
            var described = admin.describeTopics(List.of(topic), options).allTopicNames().get();
            return new TreeSet<>(requireNonNull(described.get(topic)).authorizedOperations());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                return Set.of();
            }
            throw e;
        }
    }

    private static void assertNotLetIn(KafkaUser user, Class<? extends Throwable> because) {
        try (var admin = user.admin()) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).hasCauseInstanceOf(because);
        }
    }

    private static KafkaUser service(String user) {
        return stranger.overTls(authority).named(user, password(user));
    }

    private static String password(String user) {
        return stack.compose()
                .setting("KAFKA_%s_PASSWORD".formatted(user.toUpperCase(Locale.ROOT)));
    }
}
