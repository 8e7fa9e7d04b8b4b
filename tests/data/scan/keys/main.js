const stripe = require("stripe")("@sk test 99 s@");var a={k:"@sk live 99 s@"},b="@sk live 24 s@"+c;
window.pk=`@pk live 99 s@`;
