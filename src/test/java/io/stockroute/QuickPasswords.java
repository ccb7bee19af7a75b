package io.stockroute;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Servers that tests start hash passwords as cheaply as bcrypt can: about a hundred servers hash three passwords each. Registered in
 * {@code META-INF/spring.factories} of the tests; the product knows no such setting.
 */
public final class QuickPasswords implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String ENCODER = "passwordEncoder";
    private static final int LOWEST = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(QuickPasswords::replace);
    }

    private static void replace(ConfigurableListableBeanFactory beans) {
        if (beans instanceof BeanDefinitionRegistry registry && registry.containsBeanDefinition(ENCODER)) {
            registry.removeBeanDefinition(ENCODER);
            registry.registerBeanDefinition(
                    ENCODER, new RootBeanDefinition(PasswordEncoder.class, () -> new BCryptPasswordEncoder(LOWEST)));
        }
    }
}
