def risk_test_something_long_that_goes_on_and_on(): ...
task_live_something_longer_than_twenty_four_characters = 1
ta@sk test@aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vX1
@sk test@something_long_that_is_a_name = fixture
@sk test@thisIsTheNameOfAVeryLongTestCase = 1
@sk test@thisisthenameofaverylongtestcase = 1
@sk live@da39a3ee5e6b4b0d3255bfef95601890afd80709 = "a hash"
@rk test@D41D8CD98F00B204E9800998ECF8427E = "another"
my_@sk live@mode_enabled_for_this_school_only = True
@pk test@shouldWorkWhenEverythingIsInPlace()
"@sk test@session", "@sk live@token", "@sk live@a1B2c3"
network_live_@hex 40@
@whsec@session_of_the_school_that_is_open_now
