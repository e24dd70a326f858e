import app from '../../messages/fr/app.json' with { type: 'json' };
import ui from '../../messages/fr/ui.json' with { type: 'json' };
import charts from '../../messages/fr/charts.json' with { type: 'json' };
import problems from '../../messages/fr/problems.json' with { type: 'json' };
import signIn from '../../messages/fr/sign-in.json' with { type: 'json' };
import account from '../../messages/fr/account.json' with { type: 'json' };
import home from '../../messages/fr/home.json' with { type: 'json' };
import questionnaires from '../../messages/fr/questionnaires.json' with { type: 'json' };
import cycles from '../../messages/fr/cycles.json' with { type: 'json' };
import filling from '../../messages/fr/filling.json' with { type: 'json' };
import form from '../../messages/fr/form.json' with { type: 'json' };
import insights from '../../messages/fr/insights.json' with { type: 'json' };
import releases from '../../messages/fr/releases.json' with { type: 'json' };
import organisations from '../../messages/fr/organisations.json' with { type: 'json' };
import members from '../../messages/fr/members.json' with { type: 'json' };
import administration from '../../messages/fr/administration.json' with { type: 'json' };
import roles from '../../messages/fr/roles.json' with { type: 'json' };

/** All French messages; loaded as one piece, so that a page carries only the language that it shows. */
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
