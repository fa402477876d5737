package jp.michishirube.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;

/** Reads the expectations written by hand under {@code permissions/}. */
final class PermissionWords {
    private static final String TYPED = "paper-entry";
    private static final List<String> NOT_ARRIVED = List.of("draft", "signoff", "discarded", TYPED);

    private PermissionWords() {
    }

    /** The roles that may call each method. */
    static Map<String, Set<Role>> services() {
        Map<String, Set<Role>> all = new LinkedHashMap<>();
        lines("services.csv").forEach(line -> {
            if (all.put(line[0], roles(line[1])) != null) {
                throw new IllegalStateException("stands twice: " + line[0]);
            }
        });
        return all;
    }

    static boolean everyone(String method) {
        return lines("services.csv").stream().anyMatch(line -> line[0].equals(method) && line[1].equals("everyone"));
    }

    /** Whether a call about a case of the own body or bureau gives something. */
    static boolean granted(String call, Role role, PermissionCases.Case about) {
        return lines("case-calls.csv").stream().anyMatch(line -> line[0].equals(call) && roles(line[1]).contains(role) && in(line[2], about));
    }

    private static boolean in(String states, PermissionCases.Case about) {
        return switch (states) {
            case "all" -> !about.state().equals(TYPED);
            case "arrived" -> !NOT_ARRIVED.contains(about.state());
            case "twice" -> about.submissions() > 1;
            default -> Arrays.asList(states.split(" ")).contains(about.state());
        };
    }

    private static Set<Role> roles(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words.split(" ")) {
            roles.addAll(switch (word) {
                case "everyone" -> EnumSet.allOf(Role.class);
                case "cases" -> roles("applicants bureaus ministry auditor");
                case "applicants" -> EnumSet.of(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER);
                case "bureaus" -> EnumSet.of(Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL, Role.BUREAU_CONSULTED);
                case "ministry" -> EnumSet.of(Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED);
                default -> EnumSet.of(Role.ofKey(word));
            });
        }
        return roles;
    }

    /** Somebody who holds nothing but a post of this role. */
    static Actor holder(Role role) {
        return new Actor(1, "somebody", "架空 太郎", List.of(new Capacity(1, role, "office", "office", "post", Authority.OWN)));
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = PermissionWords.class.getResourceAsStream("/permissions/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(",", -1))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
