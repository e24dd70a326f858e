import expression from '../../messages/ar/expression.json' with { type: 'json' };
import mail from '../../messages/ar/mail.json' with { type: 'json' };
import questionnaireIssues from '../../messages/ar/questionnaire-issues.json' with { type: 'json' };
import xlsform from '../../messages/ar/xlsform.json' with { type: 'json' };

/** What no screen says at its first drawing: what is wrong with a form or its file, and letters. */
export default { ...expression, ...mail, ...questionnaireIssues, ...xlsform };
