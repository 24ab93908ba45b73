package fr.avenant.testplatform.linear;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Bounds what is hidden by linear programmes, as those who audit tables do: for each hidden figure
 * the least and the greatest that agree with all that is known.
 *
 * @param <F> what is unknown
 */
public final class LinearAttack<F> {

    private static final double TOLERANCE = 1e-6;

    /** What a sum of unknown figures comes to, each times its factor. */
    public record Equation<F>(Map<F, Double> factors, double sum) {}

    /** The least and the greatest value that a figure can have; the latter may be infinite. */
    public record Bounds(double least, double greatest) {

        /** Whether the greatest is nearer to the least than that. */
        public boolean isNarrowerThan(double width) {
            return greatest - least < width - TOLERANCE;
        }
    }

    private final Map<F, Bounds> known = new HashMap<>();
    private final Set<Equation<F>> equations = new LinkedHashSet<>();

    /** What is known of a figure without any other: it is not negative if nothing is. */
    public void suppose(F figure, Bounds bounds) {
        known.put(figure, bounds);
    }

    /** What is known of several figures; nothing if it names none. */
    public void suppose(Equation<F> equation) {
        if (!equation.factors().isEmpty()) {
            equations.add(equation);
        }
    }

    /**
     * What a figure can be.
     *
     * @param told values of other figures that whoever attacks has from elsewhere
     */
    public Bounds bounds(F figure, Map<F, Double> told) {
        var about = about(figure);
        if (about.isEmpty()) {
            return of(figure);
        }
        var columns = new ArrayList<F>(new LinkedHashSet<>(figures(about)));
        var constraints = new ArrayList<LinearConstraint>();
        for (var equation : about) {
            var row = new double[columns.size()];
            equation.factors().forEach((it, factor) -> row[columns.indexOf(it)] = factor);
            constraints.add(new LinearConstraint(row, Relationship.EQ, equation.sum()));
        }
        for (var column = 0; column < columns.size(); column++) {
            var row = new double[columns.size()];
            row[column] = 1;
            var value = told.get(columns.get(column));
            if (value != null) {
                constraints.add(new LinearConstraint(row, Relationship.EQ, value));
                continue;
            }
            var bounds = of(columns.get(column));
            constraints.add(new LinearConstraint(row, Relationship.GEQ, bounds.least()));
            if (bounds.greatest() < Double.POSITIVE_INFINITY) {
                constraints.add(new LinearConstraint(row, Relationship.LEQ, bounds.greatest()));
            }
        }
        var goal = new double[columns.size()];
        goal[columns.indexOf(figure)] = 1;
        return new Bounds(
                solve(goal, constraints, GoalType.MINIMIZE),
                solve(goal, constraints, GoalType.MAXIMIZE));
    }

    private Bounds of(F figure) {
        return known.getOrDefault(figure, new Bounds(0, Double.POSITIVE_INFINITY));
    }

    /** The equations that hang together with a figure. */
    private List<Equation<F>> about(F figure) {
        var reached = new HashSet<F>(List.of(figure));
        var about = new LinkedHashSet<Equation<F>>();
        var grew = true;
        while (grew) {
            grew = false;
            for (var equation : equations) {
                if (!about.contains(equation)
                        && equation.factors().keySet().stream().anyMatch(reached::contains)) {
                    about.add(equation);
                    reached.addAll(equation.factors().keySet());
                    grew = true;
                }
            }
        }
        return List.copyOf(about);
    }

    private static <F> Collection<F> figures(List<Equation<F>> equations) {
        return equations.stream().flatMap(it -> it.factors().keySet().stream()).toList();
    }

    private static double solve(
            double[] goal, List<LinearConstraint> constraints, GoalType direction) {
        try {
            return new SimplexSolver(TOLERANCE)
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(goal, 0),
                            new LinearConstraintSet(constraints),
                            direction,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (UnboundedSolutionException _) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
