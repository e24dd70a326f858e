import mail from '../../messages/en/mail.json' with { type: 'json' };
import xlsform from '../../messages/en/xlsform.json' with { type: 'json' };

/** What no screen says at its first drawing: reports of imports, and letters. */
export default { ...mail, ...xlsform };
