package fr.avenant.reporting.answer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Lets the server close the connection: a problem written behind half of an answer would end it as
 * if it were whole.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before those that have an answer to whatever fails
class AnswerBrokeOffAdvice {

    @ExceptionHandler
    void brokeOff(AnswerBrokeOff brokeOff) {
        throw brokeOff;
    }
}
