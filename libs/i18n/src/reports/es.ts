import expression from '../../messages/es/expression.json' with { type: 'json' };
import mail from '../../messages/es/mail.json' with { type: 'json' };
import questionnaireIssues from '../../messages/es/questionnaire-issues.json' with { type: 'json' };
import xlsform from '../../messages/es/xlsform.json' with { type: 'json' };

/** What no screen says at its first drawing: what is wrong with a form or its file, and letters. */
export default { ...expression, ...mail, ...questionnaireIssues, ...xlsform };
