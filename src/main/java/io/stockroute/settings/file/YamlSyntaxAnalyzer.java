package io.stockroute.settings.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A configuration file that is no YAML. Printed without the offending line, which may hold a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class YamlSyntaxAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
        String place = cause.getProblemMark() == null
                ? ""
                : ", line " + (cause.getProblemMark().getLine() + 1) + ", column "
                        + (cause.getProblemMark().getColumn() + 1);
        return new FailureAnalysis(
                "Stockroute cannot start: a configuration file is not valid YAML" + place + ".",
                "Look at that line and the one above for a wrong indent, a missing blank after a colon"
                        + " or an unclosed quote.",
                cause);
    }
}
