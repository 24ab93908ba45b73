package fr.avenant.recording.note;

import fr.avenant.recording.command.Premise;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes, and their part in commands. */
@Configuration(proxyBeanMethods = false)
@Import(NoteController.class)
public class NoteConfiguration {

    @Bean
    Notes notes(JdbcClient jdbc) {
        return new Notes(jdbc);
    }

    @Bean
    Premise notePremise(Notes notes) {
        return new NotePremise(notes);
    }
}
