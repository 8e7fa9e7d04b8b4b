<?php
\Stripe\Stripe::setApiKey('@sk live 99 a@');
define("STRIPE_OLD", "@sk live 24 a@");
$keys = ['test' => ['@pk test 24@', '@sk test 24 a@'], 'live' => ['@pk live 24@', '@rk live 24@']];
$stripe = new \Stripe\StripeClient(["api_key"=>"@rk test 99@"]);
// curl https://api.stripe.com/v1/charges -u @sk live 30@:
