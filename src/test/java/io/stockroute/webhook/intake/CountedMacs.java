package io.stockroute.webhook.intake;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Mac;
import javax.crypto.MacSpi;

/** While it is open, it counts what this thread has its MACs compute. */
final class CountedMacs implements AutoCloseable {

    /**
     * @param begun how many MACs
     * @param fed how many bytes to all of them
     * @param ended how many results
     */
    record Work(int begun, long fed, int ended) {}

    private static final String NAME = "CountedMacs";
    private static final String REAL = "SunJCE";
    private static final ThreadLocal<Work> WORK = ThreadLocal.withInitial(() -> new Work(0, 0, 0));

    private CountedMacs() {}

    static CountedMacs begin() {
        Security.insertProviderAt(new Counting(), 1);
        WORK.remove();
        return new CountedMacs();
    }

    /** Since the last time. */
    Work taken() {
        Work work = WORK.get();
        WORK.remove();
        return work;
    }

    @Override
    public void close() {
        Security.removeProvider(NAME);
        WORK.remove();
    }

    private static final class Counting extends Provider {

        private static final long serialVersionUID = 1L;

        Counting() {
            super(NAME, "1", "counts");
            put("Mac.HmacSHA256", Spi.class.getName());
        }
    }

    /** Made by the provider. */
    public static final class Spi extends MacSpi {

        private final Mac real;

        public Spi() throws GeneralSecurityException {
            real = Mac.getInstance("HmacSHA256", REAL);
        }

        @Override
        protected int engineGetMacLength() {
            return real.getMacLength();
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec parameters) throws java.security.InvalidKeyException {
            real.init(key);
            count(1, 0, 0);
        }

        @Override
        protected void engineUpdate(byte input) {
            real.update(input);
            count(0, 1, 0);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            real.update(input, offset, length);
            count(0, length, 0);
        }

        @Override
        protected byte[] engineDoFinal() {
            count(0, 0, 1);
            return real.doFinal();
        }

        @Override
        protected void engineReset() {
            real.reset();
        }

        private static void count(int begun, long fed, int ended) {
            Work work = WORK.get();
            WORK.set(new Work(work.begun() + begun, work.fed() + fed, work.ended() + ended));
        }
    }
}
