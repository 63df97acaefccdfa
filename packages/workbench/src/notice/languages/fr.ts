import type { NoticeTexts } from '../notice-texts.ts';

/** With "vous". */
export const words: NoticeTexts = {
  lang: 'fr',
  title: 'Ce qui est conservé de vous, où et pendant combien de temps',
  intro:
    'Si vous acceptez, {shop} conserve dans votre propre navigateur ce qui figure ici, et y choisit ce qui vous est montré. Rien de cela n’est envoyé à {shop} ni à qui que ce soit d’autre.',
  headings: {
    purposes: 'Pour quoi faire',
    events: 'Ce qui est noté quand vous faites quelque chose',
    kept: 'Ce qui est conservé, et où',
    leaves: 'Ce qui quitte votre appareil',
    rights: 'Ce que vous pouvez faire',
    contact: 'À qui vous adresser',
  },
  columns: {
    what: 'Quoi',
    fields: 'Ce qui en est noté',
    days: 'Jours avant l’effacement',
    where: 'Où',
    bounds: 'Au plus',
  },
  purposes: {
    personalization: 'Choisir des contenus et des produits pour vous.',
    advertising: 'Choisir des promotions, des offres et des publicités pour vous.',
    measurement:
      'Envoyer des comptages de ce qui a fonctionné, avec un bruit qui cache chaque personne prise seule.',
  },
  events: {
    page_view: 'Vous avez ouvert une page',
    view_item: 'Vous avez regardé un article',
    view_item_list: 'Des articles d’une liste étaient visibles',
    select_item: 'Vous avez choisi un article dans une liste',
    search: 'Vous avez fait une recherche ; les mots ne sont jamais conservés',
    add_to_cart: 'Vous avez mis des articles au panier',
    remove_from_cart: 'Vous avez retiré des articles du panier',
    view_cart: 'Vous avez regardé le panier',
    begin_checkout: 'Vous avez commencé à régler vos achats',
    purchase: 'Vous avez passé une commande',
    user_engagement: 'Combien de temps un article était visible pour vous',
  },
  kinds: {
    id: 'le nom que la boutique donne à une chose, 100 caractères au plus',
    label: 'le nom d’une catégorie, d’une marque ou d’une liste, 100 caractères au plus',
    path: 'le chemin de la page, sans ce qui suit un point d’interrogation',
    fingerprint: 'un nombre court qui en est tiré, et d’où l’on ne peut pas le relire',
    flag: 'oui ou non',
    currency: 'une monnaie, comme EUR',
    price: 'une somme d’argent',
    quantity: 'combien',
    count: 'un nombre ou une position',
    duration: 'une durée, une heure au plus',
    items: 'les articles dont il s’agissait, 50 au plus',
    'one-of': 'l’un de ces mots',
    own: 'ce qu’en fait le propre code de la boutique : un nombre, oui ou non, des articles, ou un texte de 200 caractères au plus qui n’a pas l’air personnel',
  },
  kept: {
    choice: 'Votre réponse, et si vous avez mis en pause',
    receipts:
      'Vos dernières réponses et celles qui valent encore : quand, à quoi, et une empreinte du texte que vous avez lu',
    events: 'Les événements cités plus haut',
    profile:
      'Ce que des événements plus anciens ont laissé : intérêts pour des catégories, des marques et des prix, articles, et nombres de visites et de commandes',
    corrections: 'Ce que vous avez dit vous-même de vos intérêts',
    training: 'Le petit modèle qui a été entraîné ici, et ce qu’il vaut',
    cluster: 'Le groupe de visiteurs semblables dans lequel vous étiez compté en dernier',
    slots: 'Quels emplacements des pages de la boutique vous avez vus',
    epoch: 'Le numéro de votre réponse, sous lequel tout cela a été conservé',
    snapshot:
      'Ce que la page suivante vous montrera, et pourquoi, les groupes de visiteurs de la boutique dont vous faites partie, et ce qui est attendu de vous',
    unsaved: 'Les événements d’une page quittée avant qu’ils aient été conservés',
  },
  leaves: {
    'static-files':
      'Des requêtes de fichiers qui sont les mêmes pour tout le monde. Elles montrent que vous avez accepté et qu’un entraînement a commencé ; rien d’autre.',
    'shown-pictures':
      'Des requêtes d’images des articles qui vous sont montrés, comme pour toute image d’une page.',
    'followed-links': 'Votre visite d’une page quand vous suivez un lien vers elle.',
  },
  bounds: { days: '{days} jours', most: '{most}', bytes: '{bytes} octets' },
  own: 'Ajouté par {shop}',
  rights:
    'Sur la page de vos données, vous pouvez tout voir, corriger ou retirer un intérêt, mettre en pause, tout télécharger et tout effacer. Vous pouvez retirer votre accord à tout moment ; tout est alors effacé.',
};
