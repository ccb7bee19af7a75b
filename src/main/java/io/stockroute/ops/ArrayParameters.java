package io.stockroute.ops;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Binds a long list as one array. Spring makes a parameter of each of its elements, and PostgreSQL takes 65,535 at most: what one product
 * feeds can be more than that, and a sync with many Destinations would stop. {@code in (:ids)} becomes {@code = any(:ids)}, which
 * H2 and PostgreSQL read alike and answer from the same index.
 */
final class ArrayParameters extends NamedParameterJdbcTemplate {

    /** Short lists stay as they are: their plans are known. */
    static final int SHORT = 500;

    /** What an array of H2 holds at most; longer lists stay parameters there, of which it takes 100,000. */
    static final int LONGEST_IN_H2 = 65_536;

    private static final Pattern LIST = Pattern.compile("(?i)\\b(not\\s+)?in\\s*\\(\\s*:(\\w+)\\s*\\)");

    private final int longest;

    /** @param longest more elements stay parameters */
    ArrayParameters(JdbcOperations jdbc, int longest) {
        super(jdbc);
        this.longest = longest;
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
            String sql, SqlParameterSource parameters, @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
        MapSqlParameterSource arrays = new MapSqlParameterSource();
        String changed = LIST.matcher(sql).replaceAll(list -> {
            String name = list.group(2);
            if (!parameters.hasValue(name)
                    || !(parameters.getValue(name) instanceof Collection<?> values)
                    || values.size() <= SHORT
                    || values.size() > longest) {
                return Matcher.quoteReplacement(list.group());
            }
            arrays.addValue(name, array(values));
            return (list.group(1) == null ? "= any(:" : "<> all(:") + name + ")";
        });
        return super.getPreparedStatementCreator(
                changed, arrays.getValues().isEmpty() ? parameters : new Overlaid(parameters, arrays), customizer);
    }

    /** Of the elements' own type, from which the drivers tell that of the array. */
    private static Object[] array(Collection<?> values) {
        Object first = values.iterator().next();
        Object[] typed = (Object[]) java.lang.reflect.Array.newInstance(first.getClass(), values.size());
        return values.toArray(typed);
    }

    /** Parameters of which some are replaced. */
    private record Overlaid(SqlParameterSource all, MapSqlParameterSource some) implements SqlParameterSource {

        @Override
        public boolean hasValue(String name) {
            return all.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return some.hasValue(name) ? some.getValue(name) : all.getValue(name);
        }

        @Override
        public int getSqlType(String name) {
            return some.hasValue(name) ? TYPE_UNKNOWN : all.getSqlType(name);
        }

        @Override
        public @Nullable String getTypeName(String name) {
            return some.hasValue(name) ? null : all.getTypeName(name);
        }
    }
}
