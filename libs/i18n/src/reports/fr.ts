export { default } from '../../messages/fr/xlsform.json' with { type: 'json' };
