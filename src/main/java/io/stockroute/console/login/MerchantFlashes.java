package io.stockroute.console.login;

import io.stockroute.shopify.Merchant;
import io.stockroute.shopify.MerchantLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What a page says after a form was sent ("Saved."). A merchant in a frame has no session to keep it in: for them it waits in memory
 * for the request that follows. If another instance answers that one, nothing is said; what was done is done all the same.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class MerchantFlashes extends SessionFlashMapManager {

    private static final int MOST_KEPT = 10;

    private final Map<Merchant, List<FlashMap>> kept = new ConcurrentHashMap<>();

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Optional<Merchant> merchant = MerchantLogin.current();
        return merchant.isEmpty()
                ? super.retrieveFlashMaps(request)
                : new ArrayList<>(kept.getOrDefault(merchant.get(), List.of()));
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        Optional<Merchant> merchant = MerchantLogin.current();
        if (merchant.isEmpty()) {
            super.updateFlashMaps(flashes, request, response);
        } else if (flashes.isEmpty()) {
            kept.remove(merchant.get());
        } else {
            kept.put(
                    merchant.get(),
                    List.copyOf(flashes.subList(Math.max(0, flashes.size() - MOST_KEPT), flashes.size())));
        }
    }

    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return MerchantLogin.current().isEmpty() ? super.getFlashMapsMutex(request) : this;
    }
}
