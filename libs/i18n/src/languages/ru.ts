import app from '../../messages/ru/app.json' with { type: 'json' };
import ui from '../../messages/ru/ui.json' with { type: 'json' };
import charts from '../../messages/ru/charts.json' with { type: 'json' };
import problems from '../../messages/ru/problems.json' with { type: 'json' };
import signIn from '../../messages/ru/sign-in.json' with { type: 'json' };
import account from '../../messages/ru/account.json' with { type: 'json' };
import home from '../../messages/ru/home.json' with { type: 'json' };
import questionnaires from '../../messages/ru/questionnaires.json' with { type: 'json' };
import cycles from '../../messages/ru/cycles.json' with { type: 'json' };
import filling from '../../messages/ru/filling.json' with { type: 'json' };
import form from '../../messages/ru/form.json' with { type: 'json' };
import insights from '../../messages/ru/insights.json' with { type: 'json' };
import releases from '../../messages/ru/releases.json' with { type: 'json' };
import organisations from '../../messages/ru/organisations.json' with { type: 'json' };
import members from '../../messages/ru/members.json' with { type: 'json' };
import administration from '../../messages/ru/administration.json' with { type: 'json' };
import roles from '../../messages/ru/roles.json' with { type: 'json' };

/** All Russian messages; loaded as one piece, so that a page carries only the language that it shows. */
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
