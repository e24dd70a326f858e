import expression from '../../messages/fr/expression.json' with { type: 'json' };
import mail from '../../messages/fr/mail.json' with { type: 'json' };
import questionnaireIssues from '../../messages/fr/questionnaire-issues.json' with { type: 'json' };
import xlsform from '../../messages/fr/xlsform.json' with { type: 'json' };

/** What no screen says at its first drawing: what is wrong with a form or its file, and letters. */
export default { ...expression, ...mail, ...questionnaireIssues, ...xlsform };
