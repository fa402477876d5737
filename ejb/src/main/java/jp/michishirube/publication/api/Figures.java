package jp.michishirube.publication.api;

/**
 * What a cell or a total says.
 *
 * @param applications proposals that have arrived, withdrawn ones included
 * @param adopted      those adopted; not a grant decision
 * @param requestedYen the subsidy computed for them, in yen
 * @param adoptedYen   as decided with the adoption, in yen
 * @param fictional    at least one of the cases is invented (架空)
 */
public record Figures(int applications, int adopted, long requestedYen, long adoptedYen, boolean fictional) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, false);

    public boolean isEmpty() {
        return applications == 0;
    }

    public Figures plus(Figures other) {
        return new Figures(Math.addExact(applications, other.applications), Math.addExact(adopted, other.adopted),
                Math.addExact(requestedYen, other.requestedYen), Math.addExact(adoptedYen, other.adoptedYen), fictional || other.fictional);
    }
}
