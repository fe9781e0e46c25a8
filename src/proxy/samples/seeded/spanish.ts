import type { Topic } from './scenario'

export const SPANISH: Topic = {
  name: 'Biblioteca y estudios',
  language: 'es',
  scenarios: [
    {
      intent: 'Renovar un préstamo',
      query: 'Renovar {{obra}} una vez más',
      names: ['obra', 'fecha', 'motivo'],
      cases: [
        ['un manual de botánica', 'el 12', 'no hay reservas'],
        ['dos novelas de Rulfo', 'el viernes', 'una de ellas está reservada'],
        ['un portátil', 'mañana', 'los equipos se renuevan una sola vez'],
        ['la guía de Oaxaca', 'en tres semanas', 'hay otro ejemplar libre'],
        ['un atlas de 1911', 'el lunes', 'solo se consulta en sala'],
      ],
      input:
        '¡Hola! ¿Puedo renovar {{obra}}? {{Se me pasa la fecha.|Estoy de viaje.|Todavía no lo he terminado.}}',
      output:
        'He mirado tu préstamo de {{obra}}: {{motivo}}.\n\nNueva fecha: **{{fecha}}**. Te avisaré dos días antes. {{No hay multa.|Si lo devuelves antes, mejor para todos.}}',
      after: [['¡Mil gracias!', 'De nada. ¡Buena lectura!']],
      actions: ['Renovación'],
      praise: 'Rápido y amable.',
      complaint: 'Dice que está renovado y me han puesto multa.',
    },
    {
      intent: 'Preparar un examen',
      query: 'Entender {{tema}} para el examen',
      names: ['tema', 'idea', 'ejemplo'],
      cases: [
        [
          'la fotosíntesis',
          'la planta guarda la luz en forma de azúcar',
          'sin luz no hay azúcar, aunque haya agua',
        ],
        ['el subjuntivo', 'se usa para lo que aún no es un hecho', '«quiero que vengas»'],
        [
          'la inflación',
          'el mismo dinero compra menos cosas',
          'el pan de 1 € pasa a costar 1,10 €',
        ],
        [
          'la Revolución de 1910',
          'empezó por una elección y siguió por la tierra',
          'Madero y Zapata querían cosas distintas',
        ],
        [
          'las placas tectónicas',
          'el suelo es un rompecabezas que se mueve',
          'los Andes crecen unos milímetros al año',
        ],
      ],
      input:
        '{{Explícame|No entiendo}} {{tema}}, {{tengo examen mañana|como si tuviera diez años}}. {{Con un ejemplo, por favor.|Breve.}}',
      output:
        '**En una frase:** {{idea}}.\n\n*Ejemplo:* {{ejemplo}}.\n\n¿Te hago tres preguntas para practicar?',
      after: [
        [
          'sí',
          '1. ¿Qué pasaría al revés?\n2. Pon tu propio ejemplo.\n3. Explícaselo a alguien en 30 segundos.',
        ],
        ['aprobé!!!', '¡Enhorabuena! Te lo has ganado.'],
      ],
      actions: ['Explicación'],
      praise: 'Lo entendí a la primera',
    },
    {
      intent: 'Reservar una sala',
      query: 'Reservar {{sala}} para {{n}} personas',
      names: ['sala', 'n', 'hora', 'nota'],
      cases: [
        ['una sala con pizarra', '6', 'de 16 a 18 h', 'traed vuestros rotuladores'],
        ['el auditorio', '80', 'el sábado a las 11 h', 'hay que pedirlo con un mes'],
        ['una cabina insonorizada', '1', 'de 9 a 10 h', 'no se puede comer dentro'],
        ['la sala infantil', '12', 'el miércoles a las 17 h', 'siempre con una persona adulta'],
        ['el laboratorio de mapas', '4', 'de 12 a 14 h', 'sin bolsos'],
      ],
      input: 'Necesito {{sala}} para {{n}} personas, {{hora}}. {{¿Está libre?|¿Cuánto cuesta?}}',
      output:
        'Está libre: **{{sala}}**, {{hora}}, para {{n}}. Es gratis con el carné. Nota: {{nota}}.\n\n¿La reservo a tu nombre?',
      before: [['buenas tardes', '¡Buenas tardes! ¿En qué te puedo ayudar?']],
      after: [['Sí, por favor.', 'Reservada. El código de la puerta te llega por correo.']],
      actions: ['Reserva'],
      warning:
        'La respuesta dice que la sala es gratis; el reglamento cobra las reservas de grupos de fuera.',
      complaint: 'Llegué y la sala estaba ocupada.',
    },
  ],
}
