import type { NoticeTexts } from '../notice-texts.ts';

/** With "usted". */
export const words: NoticeTexts = {
  lang: 'es',
  title: 'Qué se guarda de usted, dónde y durante cuánto tiempo',
  intro:
    'Si acepta, {shop} guarda en su propio navegador lo que aquí figura, y elige allí lo que se le muestra. Nada de ello se envía a {shop} ni a nadie más.',
  headings: {
    purposes: 'Para qué',
    events: 'Qué se anota cuando hace algo',
    kept: 'Qué se guarda y dónde',
    leaves: 'Qué sale de su dispositivo',
    rights: 'Qué puede hacer',
    contact: 'A quién preguntar',
  },
  columns: {
    what: 'Qué',
    fields: 'Qué se anota de ello',
    days: 'Días hasta que se borra',
    where: 'Dónde',
    bounds: 'Como máximo',
  },
  purposes: {
    personalization: 'Elegir contenidos y productos para usted.',
    advertising: 'Elegir promociones, ofertas y anuncios para usted.',
    measurement:
      'Enviar recuentos de lo que ha funcionado, con un ruido en el que nadie se distingue por separado.',
  },
  events: {
    page_view: 'Ha abierto una página',
    view_item: 'Ha mirado un artículo',
    view_item_list: 'Los artículos de una lista estaban a la vista',
    select_item: 'Ha elegido un artículo de una lista',
    search: 'Ha buscado algo; las palabras nunca se guardan',
    add_to_cart: 'Ha puesto artículos en el carrito',
    remove_from_cart: 'Ha quitado artículos del carrito',
    view_cart: 'Ha mirado el carrito',
    begin_checkout: 'Ha empezado a pagar',
    purchase: 'Ha hecho un pedido',
    user_engagement: 'Cuánto tiempo ha tenido un artículo a la vista',
  },
  kinds: {
    id: 'el nombre que la tienda da a una cosa, como máximo 100 caracteres',
    label: 'el nombre de una categoría, una marca o una lista, como máximo 100 caracteres',
    path: 'la ruta de la página, sin lo que sigue a un signo de interrogación',
    fingerprint: 'un número corto hecho con ello, del que no se puede volver a leer',
    flag: 'sí o no',
    currency: 'una moneda, como EUR',
    price: 'una cantidad de dinero',
    quantity: 'cuántos',
    count: 'un número o una posición',
    duration: 'un tiempo, como máximo una hora',
    items: 'los artículos de los que se trataba, como máximo 50',
    'one-of': 'una de estas palabras',
    own: 'lo que hace de ello el propio código de la tienda: un número, sí o no, artículos, o un texto de 200 caracteres como máximo que no parezca personal',
  },
  kept: {
    choice: 'Su respuesta, y si ha hecho una pausa',
    receipts:
      'Sus últimas respuestas y las que siguen vigentes: cuándo, a qué, y un resumen criptográfico del texto que vio',
    events: 'Los eventos citados arriba',
    profile:
      'Lo que han dejado eventos más antiguos: intereses en categorías, marcas y precios, artículos, y números de visitas y pedidos',
    corrections: 'Lo que usted mismo ha dicho de sus intereses',
    training: 'El pequeño modelo que se ha entrenado aquí, y lo bien que lo ha hecho',
    cluster: 'En qué grupo de visitantes parecidos se le contaba por última vez',
    slots: 'Qué lugares de las páginas de la tienda ha visto',
    epoch: 'El número de su respuesta con la que se ha guardado todo ello',
    snapshot:
      'Lo que le mostrará la página siguiente, y por qué, a qué grupos de visitantes de la tienda pertenece y qué se espera de usted',
    unsaved: 'Los eventos de una página que se dejó antes de que se guardaran',
  },
  leaves: {
    'static-files':
      'Peticiones de archivos que son iguales para todos. Por ellas se puede saber que ha aceptado y que ha empezado un entrenamiento; nada más.',
    'shown-pictures':
      'Peticiones de las imágenes de los artículos que se le muestran, como con cualquier imagen de una página.',
    'followed-links': 'Su visita a una página cuando sigue un enlace hacia ella.',
  },
  bounds: { days: '{days} días', most: '{most}', bytes: '{bytes} bytes' },
  own: 'Añadido por {shop}',
  rights:
    'En la página de sus datos puede verlo todo, corregir o quitar un interés, hacer una pausa, descargarlo todo y borrarlo todo. Puede retirar su consentimiento en cualquier momento; entonces se borra todo.',
};
