package io.stockroute.simulator.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads selection sets with their fragments, fields of the same key merged. */
final class Selections {
    /** A field as it appears in the answer, with all selection sets below it. */
    record Merged(String key, Field field, List<SelectionSet> sets) {}

    private final Map<String, FragmentDefinition> fragments;

    Selections(Document document) {
        fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, each -> each));
    }

    Collection<Merged> of(List<SelectionSet> sets, GraphQLFieldsContainer type) {
        Map<String, Merged> merged = new LinkedHashMap<>();
        sets.forEach(set -> collect(set, type, merged));
        return merged.values();
    }

    private void collect(@Nullable SelectionSet set, GraphQLFieldsContainer type, Map<String, Merged> into) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                Merged merged =
                        into.computeIfAbsent(field.getResultKey(), key -> new Merged(key, field, new ArrayList<>()));
                if (field.getSelectionSet() != null) {
                    merged.sets().add(field.getSelectionSet());
                }
            } else if (selection instanceof InlineFragment inline) {
                String condition = inline.getTypeCondition() == null
                        ? null
                        : inline.getTypeCondition().getName();
                if (applies(condition, type)) {
                    collect(inline.getSelectionSet(), type, into);
                }
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                if (fragment != null && applies(fragment.getTypeCondition().getName(), type)) {
                    collect(fragment.getSelectionSet(), type, into);
                }
            }
        }
    }

    private static boolean applies(@Nullable String condition, GraphQLFieldsContainer type) {
        return condition == null
                || condition.equals(type.getName())
                || (type instanceof GraphQLObjectType object
                        && object.getInterfaces().stream()
                                .anyMatch(each -> each.getName().equals(condition)));
    }
}
