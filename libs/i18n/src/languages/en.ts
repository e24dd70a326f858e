import app from '../../messages/en/app.json' with { type: 'json' };
import ui from '../../messages/en/ui.json' with { type: 'json' };
import charts from '../../messages/en/charts.json' with { type: 'json' };
import problems from '../../messages/en/problems.json' with { type: 'json' };
import signIn from '../../messages/en/sign-in.json' with { type: 'json' };
import account from '../../messages/en/account.json' with { type: 'json' };
import home from '../../messages/en/home.json' with { type: 'json' };
import questionnaires from '../../messages/en/questionnaires.json' with { type: 'json' };
import cycles from '../../messages/en/cycles.json' with { type: 'json' };
import filling from '../../messages/en/filling.json' with { type: 'json' };
import form from '../../messages/en/form.json' with { type: 'json' };
import insights from '../../messages/en/insights.json' with { type: 'json' };
import releases from '../../messages/en/releases.json' with { type: 'json' };
import organisations from '../../messages/en/organisations.json' with { type: 'json' };
import members from '../../messages/en/members.json' with { type: 'json' };
import administration from '../../messages/en/administration.json' with { type: 'json' };
import roles from '../../messages/en/roles.json' with { type: 'json' };

/** All English messages; loaded as one piece, so that a page carries only the language that it shows. */
export default {
  ...app,
  ...ui,
  ...charts,
  ...problems,
  ...signIn,
  ...account,
  ...home,
  ...questionnaires,
  ...cycles,
  ...filling,
  ...form,
  ...insights,
  ...releases,
  ...organisations,
  ...members,
  ...administration,
  ...roles,
};
