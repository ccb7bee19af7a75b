package io.stockroute.simulator.graphql;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts errors into the shapes that Shopify uses (captures: graphql-base-validation-unhappy-paths and others). */
final class ErrorShapes {
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private ErrorShapes() {}

    static Map<String, Object> error(
            String message,
            List<SourceLocation> locations,
            @Nullable List<Object> path,
            Map<String, @Nullable Object> extensions) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put(
                "locations",
                locations.stream()
                        .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                        .toList());
        if (path != null) {
            error.put("path", path);
        }
        error.put("extensions", extensions);
        return error;
    }

    /** An error that a field threw while the query was executed. */
    static Map<String, Object> execution(GraphQLError error) {
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.remove("classification");
        extensions.putIfAbsent("code", "INTERNAL_SERVER_ERROR");
        return error(
                error.getMessage(),
                error.getLocations() == null ? List.of() : error.getLocations(),
                error.getPath(),
                extensions);
    }

    /** An error of a document that does not fit the schema. */
    static Map<String, Object> validation(ValidationError error, String operation) {
        List<String> names = names(error.getMessage());
        String first = names.isEmpty() ? "" : names.get(0);
        String second = names.size() < 2 ? "" : names.get(1);
        String third = names.size() < 3 ? "" : names.get(2);
        List<Object> path = new ArrayList<>(List.of(operation));
        if (error.getQueryPath() != null) {
            path.addAll(error.getQueryPath());
        }
        String field = path.isEmpty() ? "" : String.valueOf(path.get(path.size() - 1));
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        String message =
                switch (String.valueOf(error.getValidationErrorType())) {
                    case "FieldUndefined" -> {
                        extensions.put("code", "undefinedField");
                        extensions.put("typeName", second);
                        extensions.put("fieldName", first);
                        yield "Field '%s' doesn't exist on type '%s'".formatted(first, second);
                    }
                    case "SubselectionRequired" -> {
                        String type = first.replace("!", "");
                        extensions.put("code", "selectionMismatch");
                        extensions.put("nodeName", "field '" + second + "'");
                        extensions.put("typeName", type);
                        yield "Field must have selections (field '%s' returns %s but has no selections. Did you mean '%s { ... }'?)"
                                .formatted(second, type, second);
                    }
                    case "SubselectionNotAllowed" -> {
                        extensions.put("code", "selectionMismatch");
                        extensions.put("nodeName", "field '" + second + "'");
                        extensions.put("typeName", first.replace("!", ""));
                        yield "Selections can't be made on scalars (field '%s' returns %s)"
                                .formatted(second, first.replace("!", ""));
                    }
                    case "MissingFieldArgument" -> {
                        extensions.put("code", "missingRequiredArguments");
                        extensions.put("className", "Field");
                        extensions.put("name", field);
                        extensions.put("arguments", first);
                        yield "Field '%s' is missing required arguments: %s".formatted(field, first);
                    }
                    case "UnknownArgument" -> {
                        extensions.put("code", "argumentNotAccepted");
                        extensions.put("name", field);
                        extensions.put("typeName", "Field");
                        extensions.put("argumentName", first);
                        yield "Field '%s' doesn't accept argument '%s'".formatted(field, first);
                    }
                    case "UnusedVariable" -> {
                        extensions.put("code", "variableNotUsed");
                        extensions.put("variableName", first);
                        yield "Variable $%s is declared by %s but not used"
                                .formatted(first, operation.substring(operation.indexOf(' ') + 1));
                    }
                    case "UndefinedVariable" -> {
                        extensions.put("code", "variableNotDefined");
                        extensions.put("variableName", first);
                        yield "Variable $%s is used by %s but not declared"
                                .formatted(first, operation.substring(operation.indexOf(' ') + 1));
                    }
                    case "UnknownDirective" -> {
                        extensions.put("code", "undefinedDirective");
                        extensions.put("directiveName", first);
                        yield "Directive @%s is not defined".formatted(first);
                    }
                    case "MisplacedDirective" -> {
                        extensions.put("code", "directiveCannotBeApplied");
                        extensions.put("targetName", "mutations");
                        extensions.put("name", "idempotent");
                        yield "'@%s' can't be applied to mutations (allowed: fields)".formatted(first);
                    }
                    case "VariableTypeMismatch" -> {
                        extensions.put("code", "variableMismatch");
                        yield "Type mismatch on variable $%s (%s / %s)".formatted(first, second, third);
                    }
                    default -> {
                        extensions.put("code", "argumentLiteralsIncompatible");
                        yield error.getMessage().replaceFirst("^Validation error \\([^)]*\\) ?: ", "");
                    }
                };
        return error(message, error.getLocations() == null ? List.of() : error.getLocations(), path, extensions);
    }

    private static List<String> names(String message) {
        List<String> names = new ArrayList<>();
        String text = message.replaceFirst("^Validation error \\([^)]*\\) ?: ", "");
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
