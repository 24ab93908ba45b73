package fr.avenant.recording.sequencer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events get their places.
 *
 * @param clockLimit how far ahead the database's clock may jump before an operator has to confirm
 *     it
 */
@ConfigurationProperties("avenant.sequencer")
public record SequencerSettings(@DefaultValue("10m") Duration clockLimit) {}
