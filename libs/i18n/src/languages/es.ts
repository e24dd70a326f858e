import app from '../../messages/es/app.json' with { type: 'json' };
import ui from '../../messages/es/ui.json' with { type: 'json' };
import charts from '../../messages/es/charts.json' with { type: 'json' };
import problems from '../../messages/es/problems.json' with { type: 'json' };
import signIn from '../../messages/es/sign-in.json' with { type: 'json' };
import account from '../../messages/es/account.json' with { type: 'json' };
import home from '../../messages/es/home.json' with { type: 'json' };
import questionnaires from '../../messages/es/questionnaires.json' with { type: 'json' };
import cycles from '../../messages/es/cycles.json' with { type: 'json' };
import filling from '../../messages/es/filling.json' with { type: 'json' };
import form from '../../messages/es/form.json' with { type: 'json' };
import insights from '../../messages/es/insights.json' with { type: 'json' };
import releases from '../../messages/es/releases.json' with { type: 'json' };
import organisations from '../../messages/es/organisations.json' with { type: 'json' };
import members from '../../messages/es/members.json' with { type: 'json' };
import administration from '../../messages/es/administration.json' with { type: 'json' };
import roles from '../../messages/es/roles.json' with { type: 'json' };

/** All Spanish messages; loaded as one piece, so that a page carries only the language that it shows. */
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
