import app from '../../messages/pt/app.json' with { type: 'json' };
import ui from '../../messages/pt/ui.json' with { type: 'json' };
import charts from '../../messages/pt/charts.json' with { type: 'json' };
import problems from '../../messages/pt/problems.json' with { type: 'json' };
import signIn from '../../messages/pt/sign-in.json' with { type: 'json' };
import account from '../../messages/pt/account.json' with { type: 'json' };
import home from '../../messages/pt/home.json' with { type: 'json' };
import questionnaires from '../../messages/pt/questionnaires.json' with { type: 'json' };
import cycles from '../../messages/pt/cycles.json' with { type: 'json' };
import filling from '../../messages/pt/filling.json' with { type: 'json' };
import form from '../../messages/pt/form.json' with { type: 'json' };
import insights from '../../messages/pt/insights.json' with { type: 'json' };
import releases from '../../messages/pt/releases.json' with { type: 'json' };
import organisations from '../../messages/pt/organisations.json' with { type: 'json' };
import members from '../../messages/pt/members.json' with { type: 'json' };
import administration from '../../messages/pt/administration.json' with { type: 'json' };
import roles from '../../messages/pt/roles.json' with { type: 'json' };

/** All Portuguese messages; loaded as one piece, so that a page carries only the language that it shows. */
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
