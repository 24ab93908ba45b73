package fr.avenant.recording.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor knows of an event who has the topic and RFC 8785, and nothing of ours. */
record AuditedEvent(ConsumerRecord<byte[], byte[]> event) {

    String leafHash() throws IOException, NoSuchAlgorithmException {
        var canonical = new JsonCanonicalizer(structured()).getEncodedUTF8();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    }

    /** The same CloudEvent in JSON format. */
    private String structured() {
        var attributes =
                StreamSupport.stream(event.headers().spliterator(), false)
                        .map(AuditedEvent::attribute)
                        .collect(Collectors.joining(","));
        return "{" + attributes + ",\"data\":" + new String(event.value(), UTF_8) + "}";
    }

    private static String attribute(Header header) {
        var name =
                header.key().equals(CloudEventHeaders.CONTENT_TYPE)
                        ? "datacontenttype"
                        : header.key().substring("ce_".length());
        return text(name) + ":" + text(new String(header.value(), UTF_8));
    }

    private static String text(String any) {
        return JsonMapper.shared().writeValueAsString(any);
    }
}
