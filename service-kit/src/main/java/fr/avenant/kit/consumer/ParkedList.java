package fr.avenant.kit.consumer;

import java.util.List;

/**
 * What is set aside.
 *
 * @param parked how many events hold up their keys
 * @param released how many were given up
 * @param events of both, the first ones parked first; not all if there are more than 1,000 in the
 *     same tables
 */
public record ParkedList(long parked, long released, List<ParkedEvent> events) {

    /** Of several sets of tables, one after the other. */
    public static ParkedList of(List<ParkedList> lists) {
        return new ParkedList(
                lists.stream().mapToLong(ParkedList::parked).sum(),
                lists.stream().mapToLong(ParkedList::released).sum(),
                lists.stream().flatMap(list -> list.events().stream()).toList());
    }
}
