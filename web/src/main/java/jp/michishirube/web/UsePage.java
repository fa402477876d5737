package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.outreach.HelpService;
import jp.michishirube.outreach.api.HelpAnswer;
import jp.michishirube.outreach.api.HelpQuestion;
import jp.michishirube.outreach.rule.BodyType;
import jp.michishirube.outreach.rule.Wall;

/** "Which can I use": four walls, a field and a body, asked by address so that the answer can be passed on. The own body of who is signed in stands there already. */
@Named
@RequestScoped
public class UsePage {
    private static final List<BodyType> TYPES = List.of(BodyType.COMPANY, BodyType.OTHER);

    private String body;
    private String type = "";
    private String field = "";
    private String asked = "";
    private HelpAnswer answer;

    @Inject
    private HelpService helps;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (body == null) {
            body = user.getApplicantId() == null ? "" : user.getApplicantId();
        }
        if (asked.isEmpty()) {
            return;
        }
        Set<Wall> walls = EnumSet.noneOf(Wall.class);
        Arrays.stream(Wall.values()).filter(this::isChosen).forEach(walls::add);
        Outcome<HelpAnswer> outcome = helps.ask(new HelpQuestion(body, TYPES.stream().filter(t -> t.name().equals(type)).findFirst().orElse(null), field, walls));
        if (outcome.isDone()) {
            answer = outcome.value();
        } else {
            screen.refused(outcome.violations());
        }
    }

    /** The name under which a wall is sent: "budget". */
    public String key(Wall wall) {
        return wall.name().toLowerCase(Locale.ROOT);
    }

    public boolean isChosen(Wall wall) {
        return !screen.sent(key(wall)).isEmpty();
    }

    public Wall[] getWalls() {
        return Wall.values();
    }

    public List<Text> getFields() {
        return helps.fields();
    }

    /** What a body can be that stands in no register. */
    public List<BodyType> getTypes() {
        return TYPES;
    }

    /** Null before something was asked, or when it was refused. */
    public HelpAnswer getAnswer() {
        return answer;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type == null ? "" : type;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field == null ? "" : field;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked == null ? "" : asked;
    }
}
