package jp.michishirube.house.canary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jp.michishirube.subsidy.SelectionService;

/** Breaks the rules of the house on purpose, so that a rule that sees nothing is noticed. Never shipped. */
@Stateless
public class CanaryService {
    double amount = 0.5;
    EntityManager em;
    @Inject
    SelectionService selections;

    /** A public entity. */
    @Entity
    public static class PublicEntity {
    }

    /** A stateless bean that is neither a service nor a worker. */
    @Stateless
    public static class Busy {
    }

    /** A name that says nothing. */
    public static class ThingManager {
    }

    public Object asksTheMachine() {
        System.out.println("canary");
        return java.time.LocalDate.now();
    }

    Object draws() {
        return new org.apache.poi.xssf.usermodel.XSSFWorkbook();
    }

    Class<?> oldTests() {
        return lombok();
    }

    private static Class<?> lombok() {
        return org.mockito.Canary.class;
    }

    public void a1() { }

    public void a2() { }

    public void a3() { }

    public void a4() { }

    public void a5() { }

    public void a6() { }

    public void a7() { }

    public void a8() { }

    public void a9() { }

    public void b1() { }

    public void b2() { }

    public void b3() { }
}
