package io.stockroute.console.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Demo.class)
class ConsoleBeans {

    private static final long LARGEST_BODY = 1024L * 1024;

    /** Reads what is sent to the API up to a size that no settings have: a merchant could fill the memory of all with more. */
    @Bean
    MappingJackson2HttpMessageConverter limitedJson(ObjectMapper json) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxDocumentLength(LARGEST_BODY).build();
        return new MappingJackson2HttpMessageConverter(json.copyWith(
                JsonFactory.builder().streamReadConstraints(limits).build()));
    }
}
