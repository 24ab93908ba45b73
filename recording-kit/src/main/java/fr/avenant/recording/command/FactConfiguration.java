package fr.avenant.recording.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all facts have on Axon's side. */
@Configuration(proxyBeanMethods = false)
public class FactConfiguration {

    @Bean
    FactOrders factOrders(EventStore store) {
        return new FactOrders(store);
    }

    @Bean
    SmartInitializingSingleton sayWhatCameSince(CommandBus commands, EventStore store) {
        return () -> commands.registerHandlerInterceptor(new WhatCameSince(store));
    }
}
