import expression from '../../messages/pt/expression.json' with { type: 'json' };
import mail from '../../messages/pt/mail.json' with { type: 'json' };
import questionnaireIssues from '../../messages/pt/questionnaire-issues.json' with { type: 'json' };
import xlsform from '../../messages/pt/xlsform.json' with { type: 'json' };

/** What no screen says at its first drawing: what is wrong with a form or its file, and letters. */
export default { ...expression, ...mail, ...questionnaireIssues, ...xlsform };
