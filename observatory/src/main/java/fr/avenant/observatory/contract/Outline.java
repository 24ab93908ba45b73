package fr.avenant.observatory.contract;

import java.util.List;
import java.util.Map;

/**
 * What a contract aims at and promises, as far as it was looked for.
 *
 * @param roots the tree of objectives; what was not looked for is there if something below it was
 * @param loose engagements outside the tree, by pillar; the empty text stands for none
 * @param found how many were looked for and found
 */
record Outline(List<Branch> roots, Map<String, List<Entry>> loose, Found found) {

    /** How many engagements stand outside the tree. */
    public long looseSize() {
        return loose.values().stream().mapToLong(List::size).sum();
    }

    /** How many branches and engagements are shown. */
    public long size() {
        return looseSize() + roots.size() + roots.stream().mapToLong(Branch::size).sum();
    }

    /** Numbers of things. */
    record Found(long nodes, long engagements, long indicators) {

        static Found of(List<Branch> roots, List<Entry> loose) {
            var below = roots.stream().map(Found::below).reduce(Found.nothing(), Found::plus);
            return loose.stream().map(Found::of).reduce(below, Found::plus);
        }

        /** How many there are in all. */
        public long total() {
            return nodes + engagements + indicators;
        }

        private static Found below(Branch branch) {
            return new Found(branch.found() ? 1 : 0, 0, 0)
                    .plus(of(branch.branches(), branch.engagements()));
        }

        private static Found of(Entry entry) {
            return new Found(
                    0,
                    entry.found() ? 1 : 0,
                    entry.lines().stream().filter(Entry.Line::found).count());
        }

        private static Found nothing() {
            return new Found(0, 0, 0);
        }

        private Found plus(Found other) {
            return new Found(
                    nodes + other.nodes,
                    engagements + other.engagements,
                    indicators + other.indicators);
        }
    }
}
