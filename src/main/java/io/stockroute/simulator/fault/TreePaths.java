package io.stockroute.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The texts of a tree of objects and lists, with the paths by which user errors name them. */
final class TreePaths {
    private TreePaths() {}

    static Optional<List<String>> first(@Nullable Object tree, BiPredicate<List<String>, String> wanted) {
        List<List<String>> found = new ArrayList<>();
        walk(tree, new ArrayList<>(), wanted, found, 1);
        return found.stream().findFirst();
    }

    static List<List<String>> all(@Nullable Object tree, BiPredicate<List<String>, String> wanted) {
        List<List<String>> found = new ArrayList<>();
        walk(tree, new ArrayList<>(), wanted, found, Integer.MAX_VALUE);
        return found;
    }

    private static void walk(
            @Nullable Object tree,
            List<String> path,
            BiPredicate<List<String>, String> wanted,
            List<List<String>> found,
            int most) {
        if (tree == null || found.size() >= most) {
            return;
        }
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> below(String.valueOf(name), value, path, wanted, found, most));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                below(String.valueOf(i), list.get(i), path, wanted, found, most);
            }
        } else if (found.size() < most && wanted.test(path, tree.toString())) {
            found.add(List.copyOf(path));
        }
    }

    private static void below(
            String name,
            @Nullable Object value,
            List<String> path,
            BiPredicate<List<String>, String> wanted,
            List<List<String>> found,
            int most) {
        path.add(name);
        walk(value, path, wanted, found, most);
        path.remove(path.size() - 1);
    }
}
