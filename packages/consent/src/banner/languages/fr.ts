import type { BannerTexts } from '../banner-texts.ts';

/** With "vous". */
export const words: BannerTexts = {
  lang: 'fr',
  headline: 'Cette boutique peut-elle retenir ce qui vous plaît ?',
  text: 'Si vous acceptez, ce que vous regardez ici est conservé dans ce navigateur uniquement, afin de choisir des produits et des contenus pour vous. Vous pouvez retirer votre accord à tout moment ; tout est alors effacé.',
  purposes: {
    personalization: 'Conserver dans ce navigateur ce que je regarde, et choisir ainsi contenus et produits',
    advertising: 'Choisir promotions, offres et publicités d’après ce que je regarde',
    measurement: 'Envoyer des comptages bruités de ce qui a fonctionné',
  },
  agree: 'Accepter',
  decline: 'Refuser',
  choose: 'Choisir',
  save: 'Enregistrer mon choix',
  gpc: 'Votre navigateur demande de ne pas vous suivre. Nous le respectons.',
  withdraw: 'Retirer mon accord',
  withdrawn: 'Accord retiré. Ce qui a été appris ici est en cours d’effacement.',
  privacyChoices: 'Choix de confidentialité',
};
