import app from '../../messages/ar/app.json' with { type: 'json' };
import ui from '../../messages/ar/ui.json' with { type: 'json' };
import charts from '../../messages/ar/charts.json' with { type: 'json' };
import problems from '../../messages/ar/problems.json' with { type: 'json' };
import signIn from '../../messages/ar/sign-in.json' with { type: 'json' };
import account from '../../messages/ar/account.json' with { type: 'json' };
import home from '../../messages/ar/home.json' with { type: 'json' };
import questionnaires from '../../messages/ar/questionnaires.json' with { type: 'json' };
import cycles from '../../messages/ar/cycles.json' with { type: 'json' };
import filling from '../../messages/ar/filling.json' with { type: 'json' };
import form from '../../messages/ar/form.json' with { type: 'json' };
import insights from '../../messages/ar/insights.json' with { type: 'json' };
import releases from '../../messages/ar/releases.json' with { type: 'json' };
import organisations from '../../messages/ar/organisations.json' with { type: 'json' };
import members from '../../messages/ar/members.json' with { type: 'json' };
import administration from '../../messages/ar/administration.json' with { type: 'json' };
import roles from '../../messages/ar/roles.json' with { type: 'json' };

/** All Arabic messages; loaded as one piece, so that a page carries only the language that it shows. */
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
